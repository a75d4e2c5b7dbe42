import { tell } from '../../domain/message.ts';
import { isHarmlessExpression } from '../jsx.ts';
import { shorten } from '../shorten.ts';
import type { PartPlace, WholeText } from './report.ts';

/** An import or an export in an .mdx text. */
export function checkStatement(
	value: string,
	{ say, place }: PartPlace,
	{ rules, report }: WholeText,
): void {
	if (!rules.allowsCode)
		say(
			'mdx-code',
			tell`A text may not import or export. Remove the line; the components are there by themselves.`,
		);
	else if (/^\s*import\b/m.test(value))
		say(
			'mdx-code',
			tell`A text may export and compute, but not import. Remove the line; the components are there by themselves.`,
		);
	else report.code ??= place;
}

/** What stands in braces in an .mdx text: a comment and a literal are no code. */
export function checkExpression(
	value: string,
	{ say, place }: PartPlace,
	{ rules, report }: WholeText,
): void {
	if (isHarmlessExpression(value)) return;
	if (rules.allowsCode) report.code ??= place;
	else
		say(
			'mdx-code',
			tell`Code in braces is not run: {${shorten(value)}}. Write the text itself, or \\{ for the character.`,
		);
}
