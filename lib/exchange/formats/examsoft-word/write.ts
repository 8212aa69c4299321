import { ok, refuse, type Result } from '#lib/base/result.ts';
import { docx } from '../../docx.ts';
import type { Format, Loss, Refusal } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { faultOf } from './faults.ts';
import { lossesOf } from './losses.ts';
import { paragraphsOf } from './paragraphs.ts';
import { shapeOf } from './shape.ts';

/** A Word file by the rules of ExamSoft's import. */
export const format: Format = {
  name: 'examsoft-word',
  title: 'Word for ExamSoft',
  purpose:
    'Exams in ExamSoft: in the Enterprise Portal, choose Import questions, then this file; it is also easy to read.',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  judge,
  write: (items) => docx(items.flatMap(withEmptyParagraph)),
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  const shape = shapeOf(item);
  if (shape === undefined)
    return refuse({ reason: `ExamSoft's rules for Word say too little of this kind of question.` });
  const reason = faultOf(item, shape);
  return reason === undefined ? ok(lossesOf(item, shape)) : refuse({ reason });
}

/** An empty paragraph stands between two questions. */
function withEmptyParagraph(item: ExchangeItem, index: number): readonly string[] {
  const shape = shapeOf(item);
  const paragraphs = shape === undefined ? [] : paragraphsOf(item, shape, index + 1);
  return index === 0 ? paragraphs : ['', ...paragraphs];
}
