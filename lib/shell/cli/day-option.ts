import { daySchema } from '#lib/content/schema/shared.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { MisuseError, textOption, type CommandInput } from './command.ts';

/** The day given to `--today`, or today in UTC. @throws MisuseError when it is no day */
export function todayOption(input: CommandInput): string {
  return dayOption(input, 'today') ?? systemClock.now().slice(0, 'YYYY-MM-DD'.length);
}

/** The day given to an option (YYYY-MM-DD), or undefined. @throws MisuseError when it is none */
export function dayOption(input: CommandInput, name: string): string | undefined {
  const given = textOption(input, name);
  if (given !== undefined && !daySchema.safeParse(given).success)
    throw new MisuseError(`--${name} ${given}: expected a day such as 2026-11-22`);
  return given;
}
