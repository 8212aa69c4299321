import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { writeFormCode, type FormCode } from '#lib/forms/form-code.ts';

const words = pageMessages.print;

/** Where the stylesheet of these forms stands. */
export function pageFeetAddress(codes: readonly string[]): string {
  return `/print-feet.css?${codes.map((code) => `code=${encodeURIComponent(code)}`).join('&')}`;
}

/** CSS: at the foot of every page which form it belongs to, for pages that come apart. Codes need no escape in CSS. */
export function pageFeet(codes: readonly FormCode[]): string {
  return codes
    .flatMap((code) => {
      const [page, written] = [code.letter.toLowerCase(), writeFormCode(code)];
      return [
        foot(`form-${page}`, words.foot(code.letter, written)),
        foot(`key-${page}`, words.keyFoot(code.letter, written)),
      ];
    })
    .join('\n');
}

/** Pages are counted through all that is printed, to be put in order; how many there are is not how many one form has. */
function foot(page: string, text: string): string {
  return `@page ${page}{@bottom-left{content:"${text}";font:9pt sans-serif}@bottom-right{content:counter(page)}}`;
}
