import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { findProgramFile } from '../kept/program-folder.ts';

/** The engines that are published for programs of others. */
const entries = {
	place: 'src/exports/place/place.ts',
	levels: 'src/exports/levels/levels.ts',
};

/** `place.mjs` or `levels.mjs`: what it says of itself, and then its code and that of the engine as small as can be. */
export async function bundleEngine(name: keyof typeof entries): Promise<string> {
	const input = findProgramFile(entries[name]);
	const head = /^\/\*![\s\S]*?\*\//.exec(readFileSync(input, 'utf8'))?.[0] ?? '';
	// What tsconfig.json says is for the site, and none of it changes this code.
	const bundle = await rolldown({ input, platform: 'neutral', tsconfig: false, logLevel: 'warn' });
	try {
		const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
		const [made] = output;
		if (output.length > 1 || made.imports.length > 0)
			throw new Error(`${name}.mjs has to be one file that needs nothing else.`);
		return `${head}\n${made.code}`;
	} finally {
		await bundle.close();
	}
}
