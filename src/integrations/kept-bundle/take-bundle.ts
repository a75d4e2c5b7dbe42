import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { programFolder } from '../../kept/program-folder.ts';
import { listShared } from '../load-once.ts';
import { type Bundle, keepBundle, nameFile } from './bundle.ts';
import type { Drawer, DrawerParts } from './drawer.ts';

/** Where Astro writes what draws the pages, in the folder of the site and until they are drawn. */
const programPlace = '.prerender';

/** Keeps, under this name, what has been bundled; no page is drawn. */
export function takeBundle(name: string, modules: ReadonlySet<string>): AstroIntegration {
	const parts = new Set<string>();
	let out = '';
	return {
		name: 'waymark-take-bundle',
		hooks: {
			'astro:config:setup': ({ updateConfig }) =>
				void updateConfig({ vite: { plugins: [listParts(parts)] } }),
			'astro:config:done': ({ config }) => {
				out = fileURLToPath(config.outDir);
			},
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((own) => {
					const prerenderer: AstroPrerenderer = {
						...own,
						getStaticPaths: async () => [],
						setup: async () => {
							const drawn = await watchSetup(out, async () => own.setup?.());
							if (!drawn) return;
							const { entry, styles } = drawn;
							const bundle: Bundle = {
								program: readFiles(path.join(out, programPlace)),
								entry,
								site: readFiles(out, programPlace),
								styles,
								shared: listShared(),
								modules: [...modules],
								parts: [...parts].flatMap((file) => {
									const content = nameFile(file);
									return content === undefined ? [] : [[file, content]];
								}),
							};
							keepBundle(name, bundle);
						},
					};
					return prerenderer;
				}),
		},
	};
}

/** Learns which stylesheets Astro gives to each page as it makes ready to draw them. */
async function watchSetup(
	out: string,
	setUp: () => Promise<void>,
): Promise<Pick<Bundle, 'entry' | 'styles'> | undefined> {
	const folder = path.join(out, programPlace);
	const entry = readdirSync(folder).find((file) => file.startsWith('prerender-entry'));
	if (entry === undefined) {
		await setUp();
		return undefined;
	}
	const { app } = (await import(pathToFileURL(path.join(folder, entry)).href)) as Drawer;
	let given: DrawerParts | undefined;
	const own = app.setInternals;
	app.setInternals = function setInternals(parts) {
		given = parts;
		own.call(this, parts);
	};
	await setUp();
	app.setInternals = own;
	const styles = [...(given?.pagesByKeys ?? [])].map(
		([page, { styles: some }]) => [page, some] as const,
	);
	return given && { entry, styles };
}

/** Keeps the paths of the files outside the project’s code that anything is bundled of. */
function listParts(parts: Set<string>) {
	const source = path.join(programFolder, 'src') + path.sep;
	return {
		name: 'waymark-list-parts',
		generateBundle(_: unknown, bundle: Record<string, { type: string; modules?: object }>) {
			for (const { modules = {} } of Object.values(bundle))
				for (const id of Object.keys(modules)) {
					const file = path.normalize(id.replace(/\?.*$/, ''));
					if (path.isAbsolute(file) && !file.startsWith(source) && existsSync(file))
						parts.add(file);
				}
		},
	};
}

function readFiles(folder: string, left?: string): Map<string, Uint8Array> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.filter((file) => left === undefined || !file.startsWith(left + path.sep));
	return new Map(files.map((file) => [file, readFileSync(path.join(folder, file))]));
}
