import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listPublicFiles } from '../../body/public-files.ts';
import { readSite } from '../../collections/read-site-address.ts';
import { findProgramFile } from '../../kept/program-folder.ts';
import type { Settings } from '../../settings.ts';
import { shareModule } from '../load-once.ts';
import { joinStylesheets, stylesheetJoiner } from '../one-stylesheet.ts';
import type { Bundle } from './bundle.ts';
import type { Drawer, DrawnPath } from './drawer.ts';

/** While a drawing is made by another process, other pages are written. */
export const mostAtOnce = 32;

/** Where a site is drawn, and what it is drawn with. */
interface Place {
	/** The folder of the site, absolute. */
	out: string;
	/** A folder for what draws it. */
	work: string;
	settings: Settings;
	integrations: readonly AstroIntegration[];
}

/**
 * Writes the site as Astro does of the same bundle, without bundling it again. What a page throws is thrown, and
 * said to Astro’s log, as Astro has it.
 */
export async function drawSite(
	bundle: Bundle,
	{ out, work, settings, integrations }: Place,
): Promise<void> {
	writeFiles(work, bundle.program);
	const publicFolder = path.resolve('public');
	if (existsSync(publicFolder)) cpSync(publicFolder, out, { recursive: true, dereference: true });
	writeFiles(out, bundle.site);
	await Promise.all(
		bundle.shared.map(async (id) => shareModule(id, await import(pathToFileURL(id).href))),
	);
	const { app } = (await import(pathToFileURL(path.join(work, bundle.entry)).href)) as Drawer;
	app.setInternals({
		pagesByKeys: new Map(bundle.styles.map(([page, styles]) => [page, { styles: [...styles] }])),
		entrySpecifierToBundleMap: new Map(),
	});
	const log = await openLog();
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: log } } });
	const { basePath } = settings;
	const site = new URL(readSite(settings) ?? 'http://localhost:4321');
	const openFolder = createFolders(out);
	const draw = async (one: DrawnPath, finish?: (html: string) => string) => {
		const request = new Request(new URL(formatAddress(one, basePath), site));
		try {
			const response = await app.render(request, { routeData: one.route });
			if (response.body === null) return;
			const name = placeFile(one);
			if (existsSync(path.join(publicFolder, name))) {
				log.write({ label: 'build', level: 'warn', message: wordTaken(one, name), newLine: true });
				return;
			}
			const file = path.join(out, name);
			openFolder(path.dirname(file));
			const isPage = finish && name.endsWith('.html');
			const drawn = isPage ? finish(await response.text()) : await response.arrayBuffer();
			await writeFile(file, typeof drawn === 'string' ? drawn : Buffer.from(drawn));
		} catch (error) {
			const message = `Caught error rendering ${one.pathname}: ${error}`;
			log.write({ label: 'build', level: 'error', message, newLine: true });
			throw error;
		}
	};
	const all = await listPaths(app);
	const isSheet = ({ pathname }: DrawnPath) => /\.css\/?$/.test(pathname);
	for (const one of all.filter(isSheet)) await draw(one);
	// A program’s own pages of HTML have stylesheets as well.
	const joiner = listPublicFiles().some((file) => file.endsWith('.html'))
		? undefined
		: joinStylesheets(out, basePath);
	const rest = all.filter((one) => !isSheet(one)).values();
	const drawSome = async () => {
		for (const one of rest) await draw(one, joiner?.join);
	};
	await Promise.all(Array.from({ length: mostAtOnce }, drawSome));
	joiner?.finish();
	const after = integrations.filter(({ name }) => !joiner || name !== stylesheetJoiner);
	const dir = pathToFileURL(out + path.sep);
	for (const hook of ['astro:build:generated', 'astro:build:done'] as const)
		for (const { hooks } of after)
			await (hooks[hook] as ((given: { dir: URL }) => unknown) | undefined)?.({ dir });
}

/** Makes folders below this one, each once: thousands of pages have one each. */
function createFolders(root: string): (folder: string) => void {
	const made = new Set([root]);
	const open = (folder: string) => {
		if (made.has(folder)) return;
		open(path.dirname(folder));
		made.add(folder);
		if (!existsSync(folder)) mkdirSync(folder);
	};
	return open;
}

async function listPaths(app: Drawer['app']): Promise<DrawnPath[]> {
	const { StaticPaths } = (await import('astro/runtime/prerender/static-paths.js')) as unknown as {
		StaticPaths: new (of: Drawer['app']) => { getAll(): Promise<DrawnPath[]> };
	};
	const all = await new StaticPaths(app).getAll();
	const seen = new Map<string, string>();
	for (const { pathname, route } of all) {
		const place = pathname.replace(/\/$/, '');
		const other = seen.get(place);
		if (other !== undefined)
			throw new Error(`Both ${other} and ${route.component} draw ${pathname}.`);
		seen.set(place, route.component);
	}
	return all;
}

/** The log that a build has: what it says of pages is Astro’s. */
async function openLog(): Promise<{ write(event: object): void }> {
	const file = findProgramFile('src/output/logger.mjs');
	const { default: open } = await import(pathToFileURL(file).href);
	return open({ level: 'warn' });
}

/** As Astro says it. */
function wordTaken({ route }: DrawnPath, name: string): string {
	return `Skipping ${route.component} because a file with the same name exists in the public folder: ${name.replace(/^\//, '')}`;
}

/** An address as Astro asks for it: a slash stands at its end, but for a file that is not written with one. */
function formatAddress({ pathname, route }: DrawnPath, base: string): string {
	const whole = `${base}${pathname.replace(/^\//, '')}`;
	const isFile = route.type === 'endpoint' && path.posix.extname(pathname.split('/').at(-1) ?? '');
	return isFile || whole.endsWith('/') ? whole : `${whole}/`;
}

function placeFile({ pathname, route }: DrawnPath): string {
	const place = pathname.replace(/\/$/, '');
	if (route.type === 'endpoint') return place;
	return place === '/404' ? '404.html' : path.join(place, 'index.html');
}

function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
	for (const [name, content] of files) {
		const file = path.join(folder, name);
		if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
