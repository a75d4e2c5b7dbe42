import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** A file that only the program has; its ending says whether it is compiled. */
const sign = 'src/kept/program-folder';

/**
 * The folder of the program itself, absolute: this repository, or the package that a vendor has installed.
 * Content, output and what is kept are in the folder where a command runs.
 */
export const programFolder = findOnce();

const isCompiled = existsSync(join(programFolder, `${sign}.js`));

/** A file of the program as Node runs it, absolute: `src/kept/program-folder.ts`, in the package compiled to `.js`. */
export function findProgramFile(file: string): string {
	return join(programFolder, isCompiled ? file.replace(/\.ts$/, '.js') : file);
}

/** A file as an import names it, with slashes on every system. */
export function nameImport(file: string): string {
	return file.replaceAll('\\', '/');
}

/** Where the whole process finds it: pages are made by a copy of this file, which lies in the folder of a build. */
function findOnce(): string {
	const shared = globalThis as { waymarkFolder?: string };
	shared.waymarkFolder ??= findProgramFolder();
	return shared.waymarkFolder;
}

/** The folder that holds a folder or file, going up from another one; undefined where none does. */
export function findUpwards(start: string, inner: string): string | undefined {
	for (let folder = start; ; folder = dirname(folder)) {
		if (existsSync(join(folder, inner))) return folder;
		if (folder === dirname(folder)) return undefined;
	}
}

/** Pages are drawn by code that lies in the folder of a build, from where the package is found as an import finds it. */
function findProgramFolder(): string {
	const start = import.meta.dirname;
	const above = findUpwards(start, `${sign}.ts`) ?? findUpwards(start, `${sign}.js`);
	if (above !== undefined) return above;
	const require = createRequire(join(process.cwd(), 'package.json'));
	return dirname(require.resolve('waymark/package.json'));
}
