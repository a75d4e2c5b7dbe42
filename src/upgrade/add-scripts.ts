import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * The text of a package.json with the scripts that are missing, each after the one that it follows in a new program;
 * what is there keeps its bytes. What is no program of Waymark, or cannot be read, stays as it is.
 */
export function addScripts(text: string, scripts: Readonly<Record<string, string>>): string {
	const known = readScripts(text);
	if (known === undefined) return text;
	const missing = Object.entries(scripts).filter(([name]) => !Object.hasOwn(known, name));
	if (missing.length === 0) return text;
	const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '\t';
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const write = ([name, command]: [string, string]) =>
		`${end}${indent}${indent}${JSON.stringify(name)}: ${JSON.stringify(command)}`;
	const all = missing.map(write).join(',');
	const added =
		Object.keys(known).length > 0
			? putBehind(text, scripts, missing, write)
			: text
					.replace(/"scripts"\s*:\s*\{\s*\},?/, '')
					.replace('{', () => `{${end}${indent}"scripts": {${all}${end}${indent}},`);
	// What reads otherwise than it should was written in a way that nobody thought of.
	const names = Object.keys(readScripts(added) ?? {});
	return Object.keys(scripts).every((name) => names.includes(name)) ? added : text;
}

/** Where nothing that is there comes before a script in a new program, it comes first. */
function putBehind(
	text: string,
	scripts: Readonly<Record<string, string>>,
	missing: readonly [string, string][],
	write: (script: [string, string]) => string,
): string {
	const { start, ends } = findScripts(text);
	const order = Object.keys(scripts);
	const byPlace = Map.groupBy(missing, ([name]) =>
		order.slice(0, order.indexOf(name)).findLast((before) => ends.has(before)),
	);
	return [...byPlace]
		.map(([before, list]) => ({ at: ends.get(before ?? '') ?? start, before, list }))
		.sort((a, b) => b.at - a.at)
		.reduce((done, { at, before, list }) => {
			const lines = list.map(write);
			const put =
				before === undefined ? lines.map((line) => `${line},`) : lines.map((line) => `,${line}`);
			return done.slice(0, at) + put.join('') + done.slice(at);
		}, text);
}

/** Where the scripts begin in the text, and where the value of each one ends. JSON is YAML as well. */
function findScripts(text: string): { start: number; ends: Map<string, number> } {
	const scripts = parseDocument(text).get('scripts');
	if (!isMap(scripts)) return { start: 0, ends: new Map() };
	const ends = scripts.items.flatMap(({ key, value }): [string, number][] =>
		isScalar(key) && isScalar(value) ? [[String(key.value), value.range?.[1] ?? 0]] : [],
	);
	return { start: (scripts.range?.[0] ?? 0) + 1, ends: new Map(ends) };
}

/** The scripts of a package that builds a program; undefined where it is none, or cannot be read. */
function readScripts(text: string): Record<string, unknown> | undefined {
	try {
		const { dependencies, devDependencies, scripts = {} } = JSON.parse(text);
		const isProgram = 'waymark' in { ...dependencies, ...devDependencies };
		return isProgram ? scripts : undefined;
	} catch {
		return undefined;
	}
}
