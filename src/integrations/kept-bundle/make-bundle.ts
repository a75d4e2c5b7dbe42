import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { takeModel } from '../../collections/loaders.ts';
import { mapCollections } from '../../domain/collections.ts';
import { useProgram } from '../../package/use-program.ts';
import { readSettings } from '../../settings.ts';
import { takeBundle } from './take-bundle.ts';

/**
 * Has Astro bundle what draws the pages of the program in the folder where this runs, and keeps it under a name. It
 * is the work of a process of its own, whose memory is free again when pages are drawn.
 * @param work a folder for what Astro writes
 */
export async function makeBundle(name: string, work: string): Promise<void> {
	await useProgram();
	const { listIntegrations } = await import('../list-integrations.ts');
	const { configure } = await import('../configure.ts');
	const settings = readSettings();
	// What is bundled holds no content.
	takeModel({
		folder: settings.content,
		program: { name: '', vendor: '', url: 'https://example.com' } as never,
		words: {},
		entries: mapCollections(() => new Map()) as never,
		attempts: [],
		locators: new Map(),
		unreadable: new Set(),
	});
	const modules = new Set<string>();
	const integrations = listIntegrations(settings, modules).map(keepSetUp);
	mkdirSync(work, { recursive: true });
	const { build } = await import('astro');
	await build({
		...configure([...integrations, takeBundle(name, modules)]),
		configFile: false,
		root: process.cwd(),
		// What a program publishes as it is has no part in it.
		publicDir: path.join(work, 'public'),
		outDir: path.join(work, 'site'),
		cacheDir: path.join(work, 'cache'),
		logLevel: 'silent',
	});
}

/** Without what is done to a site that has been written. */
function keepSetUp({ name, hooks }: AstroIntegration): AstroIntegration {
	const { 'astro:build:generated': _, 'astro:build:done': __, ...rest } = hooks;
	return { name, hooks: rest };
}
