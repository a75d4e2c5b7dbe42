import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { loadAstroOnce, needsNoBundler } from '../../src/integrations/load-astro-once.ts';
import { findPackage } from '../../src/kept/package-file.ts';

const folder = path.join(findPackage('astro'), 'dist');
const plugin = loadAstroOnce() as unknown as { load: (id: string) => Promise<string | undefined> };

describe('what the preview takes of Astro as Node loads it', () => {
	it('is what this process has loaded, by every name', async () => {
		const file = path.join(folder, 'runtime/server/escape.js');
		const code = (await plugin.load(file)) ?? '';
		const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
		const own = await import(pathToFileURL(file).href);
		expect(Object.keys(own)).toContain('markHTMLString');
		for (const [name, value] of Object.entries(own)) expect(module[name]).toBe(value);
	});

	it('is most of what draws a page', () => {
		for (const file of ['runtime/server/index.js', 'core/render/renderer.js', 'core/request.js'])
			expect(needsNoBundler(path.join(folder, file)), file).toBe(true);
	});

	it.each(['content/runtime.js', 'content/data-store.js', 'assets/services/service.js'])(
		'is not what a bundler has to fill in: %s',
		async (file) => expect(await plugin.load(path.join(folder, file))).toBeUndefined(),
	);

	it('asks for nothing that only a bundler gives, read as a program is read', () => {
		const found: string[] = [];
		let count = 0;
		for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
			const file = path.join(folder, name);
			if (!name.endsWith('.js') || !existsSync(file) || !needsNoBundler(file)) continue;
			count++;
			const text = readFileSync(file, 'utf8');
			const { module } = parseSync(file, text);
			const names = [
				...module.staticImports.map((one) => one.moduleRequest.value),
				...module.staticExports.flatMap(({ entries }) =>
					entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
				),
				...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
					text.slice(start, end).replace(/^["'](.*)["']$/s, '$1'),
				),
			];
			const metas = module.importMetas.map(({ end }) => text.slice(end, end + 5));
			const bad = [
				...names.filter((one) => /^(?:virtual:|astro[:/])|^[^@./\w]/.test(one)),
				...metas.filter((one) => /^\.(?:env[^?]|hot)/.test(one)),
			];
			if (bad.length > 0) found.push(`${name}: ${bad.join()}`);
		}
		expect(count).toBeGreaterThan(200);
		expect(found).toEqual([]);
	});
});
