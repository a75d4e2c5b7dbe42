/**
 * The text of a package.json with the scripts that are missing before those that are there; every line that is
 * there keeps its bytes. What is no program of Waymark, or cannot be read, stays as it is.
 */
export function addScripts(text: string, scripts: Readonly<Record<string, string>>): string {
	const known = readScripts(text);
	if (known === undefined) return text;
	const missing = Object.entries(scripts).filter(([name]) => !Object.hasOwn(known, name));
	if (missing.length === 0) return text;
	const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '\t';
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = missing.map(
		([name, command]) =>
			`${end}${indent}${indent}${JSON.stringify(name)}: ${JSON.stringify(command)}`,
	);
	const all = lines.join(',');
	const added =
		Object.keys(known).length > 0
			? text.replace(/"scripts"\s*:\s*\{/, (open) => `${open}${all},`)
			: text
					.replace(/"scripts"\s*:\s*\{\s*\},?/, '')
					.replace('{', () => `{${end}${indent}"scripts": {${all}${end}${indent}},`);
	// What reads otherwise than it should was written in a way that nobody thought of.
	const names = Object.keys(readScripts(added) ?? {});
	return Object.keys(scripts).every((name) => names.includes(name)) ? added : text;
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
