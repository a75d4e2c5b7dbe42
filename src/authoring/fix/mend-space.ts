import { parseDocument } from 'yaml';
import { parseBody } from '../../body/parse-body.ts';
import type { ContentFile } from '../../collections/content-file.ts';
import { splitFrontMatter } from '../../collections/split-front-matter.ts';
import type { Mend, Mended } from './mend.ts';

/** What of a file decides how it is read. */
type Named = Pick<ContentFile, 'file' | 'ending'>;

/**
 * Takes away the byte order mark, CRLF line ends and white space at the ends of lines. Two spaces
 * that break a line of Markdown, and white space in a code block or a text of many lines, are
 * content and stay. `raw` is the file's whole text.
 */
export function mendSpace(file: Named, raw: string): Mended {
	const mends: Mend[] = [];
	const whole = { file: file.file, line: undefined, before: '', after: '' };
	let text = raw;
	if (text.startsWith('\ufeff')) {
		mends.push({ ...whole, kind: 'byte-order-mark' });
		text = text.slice(1);
	}
	const count = text.match(/\r\n?/g)?.length ?? 0;
	if (count > 0) {
		mends.push({ ...whole, kind: 'line-ends', count });
		text = text.replaceAll(/\r\n?/g, '\n');
	}
	const trimmed = trimLines(file, text);
	return { text: trimmed.text, mends: [...mends, ...trimmed.mends] };
}

function trimLines(file: Named, text: string): Mended {
	const lines = text.split('\n');
	const places = lines.flatMap((line, i) => (/[ \t]$/.test(line) ? [i] : []));
	const meaning = places.length > 0 ? readMeaning(file, text) : undefined;
	if (meaning === undefined) return { text, mends: [] };
	const trim = (at: readonly number[]) =>
		lines.map((line, i) => (at.includes(i) ? trimEnd(line) : line)).join('\n');
	const isSame = (at: readonly number[]) => readMeaning(file, trim(at)) === meaning;
	const free = isSame(places) ? places : places.filter((i) => isSame([i]));
	const kept = isSame(free) ? free : [];
	const mends = kept.map((i): Mend => {
		const before = lines[i] ?? '';
		return { file: file.file, line: i + 1, kind: 'space', before, after: trimEnd(before) };
	});
	return { text: trim(kept), mends };
}

function trimEnd(line: string): string {
	return line.replace(/[ \t]+$/, '');
}

/** All that a file says, without its places; undefined where it cannot be read. */
function readMeaning({ ending }: Named, text: string): string | undefined {
	const split = splitFrontMatter({ ending, text });
	if (!split) return undefined;
	const document = parseDocument(split.yaml, { version: '1.2' });
	if (document.errors.length > 0) return undefined;
	const parsed = split.body && parseBody(split.body);
	if (parsed && 'problem' in parsed) return undefined;
	return JSON.stringify([document.toJS({ maxAliasCount: 50 }), parsed?.tree], (name, value) =>
		name === 'position' ? undefined : value,
	);
}
