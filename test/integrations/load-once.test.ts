import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as order from '../../src/domain/order-milestones.ts';
import { loadOnce } from '../../src/integrations/load-once.ts';

const plugin = loadOnce() as unknown as {
	load: (id: string) => Promise<string | undefined>;
	applyToEnvironment: (environment: { config: { consumer: string } }) => boolean;
};

describe('what pages import', () => {
	it('is what this process has loaded, by every name', async () => {
		expect(Object.keys(order)).not.toEqual([]);
		const code = (await plugin.load(path.resolve('src/domain/order-milestones.ts'))) ?? '';
		const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
		expect({ ...module }).toEqual({ ...order });
		for (const [name, value] of Object.entries(order)) expect(module[name]).toBe(value);
	});

	it.each([
		'src/components/journey/Next.astro',
		'src/site/load-site.ts',
		'src/words/de.json',
		'src/styles/base.css',
		'test/domain/id.ts',
		'src/domain/id.ts?raw',
	])('is left to the bundler where it draws or belongs to somebody else: %s', async (file) => {
		expect(await plugin.load(path.resolve(file))).toBeUndefined();
	});

	it('is bundled for browsers, which load nothing from here', () => {
		expect(plugin.applyToEnvironment({ config: { consumer: 'client' } })).toBe(false);
		expect(plugin.applyToEnvironment({ config: { consumer: 'server' } })).toBe(true);
	});
});
