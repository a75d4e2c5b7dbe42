import { rolldown } from 'rolldown';
import { findProgramFile } from '../kept/program-folder.ts';

const input = findProgramFile('src/components/desk/desk-worker.ts');

/** The worker of the desk as one script, and the files that it is made of. `define` says what constants are. */
export async function bundleDeskWorker(
	define: Readonly<Record<string, string>>,
): Promise<{ text: string; files: readonly string[] }> {
	const bundle = await rolldown({
		input,
		platform: 'browser',
		tsconfig: false,
		logLevel: 'warn',
		transform: { define: { ...define } },
	});
	try {
		const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
		const [made] = output;
		if (output.length > 1 || made.imports.length > 0)
			throw new Error('The worker of the desk has to be one script that needs nothing else.');
		return { text: made.code, files: made.moduleIds };
	} finally {
		await bundle.close();
	}
}
