import { parseEntry } from './parse-entry.ts';

/**
 * Reads each text of a file once, for who reads nearly the same folder again and again. Places in
 * the file are not kept: they would keep the whole parsed file.
 */
export function rememberParsed(): typeof parseEntry {
	const parsed = new Map<string, { text: string; report: unknown }>();
	return (file, schema) => {
		const known = parsed.get(file.file);
		if (known?.text === file.text)
			return known.report as ReturnType<typeof parseEntry<typeof schema>>;
		const report = parseEntry(file, schema);
		if (report.entry) report.entry.locate = () => ({ line: 1, column: 1 });
		parsed.set(file.file, { text: file.text, report });
		return report;
	};
}
