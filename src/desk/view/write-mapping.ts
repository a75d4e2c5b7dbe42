import type { ColumnMeaning, DeskMapping } from '../../domain/desk/desk-data.ts';
import { plainName } from '../plain-name.ts';

/** What the reader has said of headings, beside what the program has settled. */
export function joinMapping(
	{ columns, values }: DeskMapping,
	said: Readonly<Record<string, string>>,
): DeskMapping {
	const own = Object.entries(said).map(([heading, meaning]): [string, ColumnMeaning] => [
		heading,
		meaning.startsWith('agreed:') ? { agreed: meaning.slice('agreed:'.length) } : meaning,
	]);
	// The same heading may be written in other capitals there: what is said now counts.
	const names = new Set(own.map(([heading]) => plainName(heading)));
	const kept = Object.entries(columns).filter(([heading]) => !names.has(plainName(heading)));
	return { columns: Object.fromEntries([...kept, ...own]), ...(values && { values }) };
}

/** A mapping as desk.yaml: headings and ids, and nothing of any partner. JSON strings are YAML. */
export function writeMapping({ columns, values }: DeskMapping): string {
	const lines = Object.entries(columns).map(([heading, meaning]) =>
		writeLine(heading, typeof meaning === 'string' ? meaning : `{ agreed: ${meaning.agreed} }`),
	);
	const names = Object.entries(values ?? {}).map(([name, id]) => writeLine(name, id));
	return [
		...(lines.length > 0 ? ['columns:', ...lines] : ['columns: {}']),
		...(names.length > 0 ? ['values:', ...names] : []),
		'',
	].join('\n');
}

/** Longer than this, YAML wants a mark before a key and its value on a line of its own. */
const longestKey = 1000;

function writeLine(name: string, value: string): string {
	const key = JSON.stringify(name);
	return key.length > longestKey ? `  ? ${key}\n  : ${value}` : `  ${key}: ${value}`;
}
