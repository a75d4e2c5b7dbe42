import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tell, tellAuthor } from '../domain/message.ts';
import { findProgramFile, nameImport } from '../kept/program-folder.ts';
import { ownProgram } from '../package/own-program.ts';
import { isPageFile, pagesFolder } from '../package/page-files.ts';
import { configFiles } from '../package/use-program.ts';
import { placeParts } from './place-parts.ts';
import { removeLinks } from './remove-links.ts';
import { watchParts } from './watch-parts.ts';

/** Puts what a program has of its own into the site: wraps of components, pages, files of plugins. */
export function ownParts(): AstroIntegration {
	const program = ownProgram();
	const leftOut = [...program.replaced].flatMap(([address, file]) => (file ? [] : [address]));
	let base = '/';
	return {
		name: 'waymark-own-parts',
		hooks: {
			'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
				base = config.base;
				for (const [pattern, entrypoint] of program.pages)
					injectRoute({ pattern: pattern || '/', entrypoint });
				for (const { file } of program.exports)
					injectRoute({
						pattern: `/${file}`,
						entrypoint: nameImport(findProgramFile('src/site/own-export.ts')),
					});
				updateConfig({
					vite: {
						define: { OWN_FIELDS: JSON.stringify(program.fields) },
						plugins: [placeParts(program), watchParts(program)],
						server: { fs: { allow: [...program.wraps.values()].flat().map(path.dirname) } },
					},
				});
			},
			'astro:server:setup': ({ server, logger }) => {
				const isRead = (file: string) =>
					configFiles.some((name) => file === path.join(program.folder, name));
				const below = path.join(program.folder, pagesFolder);
				const isPage = (file: string) =>
					file.startsWith(below + path.sep) && isPageFile(path.relative(below, file));
				if (existsSync(program.folder))
					server.watcher.add(configFiles.map((name) => path.join(program.folder, name)));
				server.watcher.on('all', (event, file) => {
					if (!isRead(file) && !(isPage(file) && event !== 'change')) return;
					const name = path.relative(program.folder, file);
					logger.warn(
						tellAuthor(
							() =>
								tell`${name} has changed. Press Ctrl+C and begin the preview again, and it will be seen.`,
						),
					);
				});
			},
			'astro:build:done': ({ dir }) => {
				if (leftOut.length === 0) return;
				const out = fileURLToPath(dir);
				// What answers “not found” is written as a page that says so.
				for (const address of leftOut)
					rmSync(path.join(out, address, 'index.html'), { force: true });
				removeEmpty(leftOut.map((address) => path.join(out, address)));
				for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
					if (!file.endsWith('.html')) continue;
					const page = path.join(out, file);
					writeFileSync(page, removeLinks(readFileSync(page, 'utf8'), leftOut, base));
				}
			},
		},
	};
}

function removeEmpty(folders: readonly string[]): void {
	for (const folder of folders)
		if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
