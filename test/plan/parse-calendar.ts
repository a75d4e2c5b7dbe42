export type CalendarProperties = ReadonlyMap<string, string>;

/**
 * Reads a calendar file as strictly as RFC 5545 is written: line ends, folds, nesting, one value a
 * property. It shares no code with what writes the file.
 */
export function parseCalendar(text: string): {
	head: CalendarProperties;
	events: CalendarProperties[];
} {
	if (!text.endsWith('\r\n')) throw new Error('The last line does not end in CRLF.');
	if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new Error('A line ends in something else than CRLF.');
	const folded = text.slice(0, -2).split('\r\n');
	for (const line of folded) {
		const octets = Buffer.byteLength(line);
		if (octets === 0 || octets > 75) throw new Error(`A line has ${octets} octets: ${line}`);
		if (line.includes('\uFFFD')) throw new Error('A character was cut.');
	}
	const lines: string[] = [];
	for (const line of folded) {
		if (line.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
		else lines.push(line);
	}
	const open: string[] = [];
	const head = new Map<string, string>();
	const events: Map<string, string>[] = [];
	for (const line of lines) {
		const parts = /^([A-Z-]+(?:;[A-Z-]+=[A-Z]+)*):(.*)$/su.exec(line);
		if (!parts) throw new Error(`This is not a property: ${line}`);
		const [, name = '', value = ''] = parts;
		if (name === 'BEGIN') {
			if (value === 'VEVENT') events.push(new Map());
			open.push(value);
		} else if (name === 'END') {
			if (open.pop() !== value) throw new Error(`${value} ends before it begins.`);
		} else {
			const own = open.at(-1) === 'VEVENT' ? events.at(-1) : head;
			if (!own || own.has(name)) throw new Error(`${name} stands twice or nowhere.`);
			own.set(name, readValue(name, value));
		}
	}
	if (open.length > 0) throw new Error(`${open.join()} does not end.`);
	return { head, events };
}

function readValue(name: string, value: string): string {
	if (!['SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME', 'PRODID'].includes(name)) return value;
	if (/(?<!\\)(?:\\\\)*[;,]/.test(value.replace(/\\[\\;,nN]/g, ''))) {
		throw new Error(`${name} has a comma or semicolon that is not escaped.`);
	}
	if (/\\[^\\;,nN]/.test(value.replaceAll('\\\\', '')))
		throw new Error(`${name} has a strange escape.`);
	return value.replace(/\\([\\;,nN])/g, (_, one: string) =>
		one.toLowerCase() === 'n' ? '\n' : one,
	);
}
