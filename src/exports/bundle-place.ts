import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { findProgramFile } from '../kept/program-folder.ts';

const entry = 'src/exports/place/place.ts';

/** `place.mjs`: what it says of itself, and then its code and that of the engine as small as can be. */
export async function bundlePlace(): Promise<string> {
	const input = findProgramFile(entry);
	const head = /^\/\*![\s\S]*?\*\//.exec(readFileSync(input, 'utf8'))?.[0] ?? '';
	// What tsconfig.json says is for the site, and none of it changes this code.
	const bundle = await rolldown({ input, platform: 'neutral', tsconfig: false, logLevel: 'warn' });
	try {
		const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
		const [made] = output;
		if (output.length > 1 || made.imports.length > 0)
			throw new Error('place.mjs has to be one file that needs nothing else.');
		return `${head}\n${made.code}`;
	} finally {
		await bundle.close();
	}
}
