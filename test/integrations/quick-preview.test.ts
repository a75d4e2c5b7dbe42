import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { quickPreview } from '../../src/integrations/quick-preview.ts';

describe('the preview watches', () => {
	const find = (content: string) => {
		const { config } = quickPreview(path.resolve(content)) as unknown as {
			config: () => { server: { watch: { ignored: (file: string) => boolean } } };
		};
		return (file: string) => !config().server.watch.ignored(path.resolve(file));
	};

	it.each([
		'content/program.yaml',
		'components/Footer.astro',
		'pages/wall.astro',
		'waymark.config.ts',
	])('what pages are made from: %s', (file) => expect(find('content')(file)).toBe(true));

	it.each([
		'dist/index.html',
		'dist-internal/index.html',
		'.cache/builds/1/site/a.html',
		'test/a.ts',
	])('nothing that is only written: %s', (file) => expect(find('content')(file)).toBe(false));

	it('the content wherever it lies, and the folders on the way to it', () => {
		const isWatched = find('test/fixtures/acme');
		expect(isWatched('test/fixtures/acme/program.yaml')).toBe(true);
		expect(isWatched('test/fixtures')).toBe(true);
		expect(isWatched('test/fixtures/everything')).toBe(false);
		expect(isWatched('test/fixtures/acme-2/program.yaml')).toBe(false);
	});

	it('a program that lies below a folder of such a name', () => {
		const { config } = quickPreview('/srv/test/program/content') as unknown as {
			config: () => { server: { watch: { ignored: (file: string) => boolean } } };
		};
		expect(config().server.watch.ignored('/srv/test/program/pages/wall.astro')).toBe(false);
	});
});
