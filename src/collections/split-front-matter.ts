import type { Body } from '../domain/journey.ts';
import type { ContentFile } from './content-file.ts';

/** The fields and the text of a file, and the lines at which they begin; undefined where the dashes are missing. */
export function splitFrontMatter(
	file: Pick<ContentFile, 'ending' | 'text'>,
): { yaml: string; line: number; body: Body | undefined } | undefined {
	if (file.ending === '.yaml')
		return { yaml: file.text.replace(/^---\n/, '\n'), line: 1, body: undefined };
	const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(file.text);
	if (!match) return undefined;
	const text = file.text.slice(match[0].length);
	const line = match[0].split('\n').length;
	const format = file.ending === '.mdx' ? 'mdx' : 'md';
	return {
		yaml: match[1] ?? '',
		line: 2,
		body: text.trim() === '' ? undefined : { format, text, line },
	};
}
