import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { componentNames, components } from '../../src/package/components.ts';
import * as entry from '../../src/package/index.ts';

/**
 * What a program's own code may use. A change here is one that adopters notice: it has a line in the
 * change log, and where something is taken away or means something else, a new version of its component or
 * of plugins.
 */
const { exports: exported } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	exports: Record<string, string>;
};

it('the package can be imported at these addresses', () => {
	expect(Object.keys(exported)).toEqual([
		'.',
		'./site',
		'./layout',
		...componentNames.map((name) => `./components/${name}.astro`),
		'./package.json',
	]);
	for (const name of componentNames)
		expect(exported[`./components/${name}.astro`]).toBe(`./${components[name].file}`);
});

it('“waymark” exports these names', () => {
	expect(Object.keys(entry).sort()).toEqual(['definePlugin', 'defineProgram', 'field']);
	expect(Object.keys(entry.field)).toEqual([
		...['text', 'number', 'boolean', 'choice', 'date', 'url', 'texts'],
	]);
	expect(readNames('src/package/index.ts')).toEqual([
		...['Journey', 'OwnCheck', 'OwnExport', 'OwnField', 'OwnProblem', 'Plugin', 'PluginTools'],
		...['ProgramConfig', 'definePlugin', 'defineProgram', 'field'],
	]);
});

it('“waymark/site” exports these names', () => {
	expect(readNames('src/site/for-pages.ts')).toEqual(['Site', 'href', 'loadSite']);
});

it('plugins are given these functions', () => {
	const tools = /export interface PluginTools \{([\s\S]*?)\n\}/.exec(read('src/package/define.ts'));
	expect([...(tools?.[1] ?? '').matchAll(/^\t(\w+)\(/gm)].map(([, name]) => name)).toEqual([
		...['addCheck', 'addExport', 'addPage', 'wrap', 'addWords'],
	]);
});

it('components have these versions and props', () => {
	const found = Object.fromEntries(
		componentNames.map((name) => {
			const { version, file } = components[name];
			return [name, `${version}: ${listProps(file).join(' ')}`];
		}),
	);
	expect(found).toEqual({
		Head: '1: site title fullTitle description address breadcrumbs entry',
		Banner: '1: site address',
		Header: '1: site address pageTypes',
		Search: '1: site',
		Footer: '1: site entry title twin? startsKeeping',
		Rail: '1: site path phase current? isShort?',
		MilestoneHead: '1: site milestone',
		MilestoneFacts: '1: site milestone',
		Following: '1: site milestone',
		MapPicture: '1: list tall? fold? label target?',
	});
});

it('the layout has these props', () => {
	expect(listProps('src/layouts/Page.astro')).toEqual([
		...['site', 'title', 'description', 'address', 'breadcrumbs?', 'kind?', 'phase?', 'when?'],
		...['ownWhen?', 'partnerTypes?', 'roles?', 'resourceKind?', 'aliases?', 'entry?'],
		...['isWide?', 'isSearchable?', 'startsKeeping?'],
	]);
});

function read(file: string): string {
	return readFileSync(file, 'utf8');
}

function listProps(file: string): string[] {
	const [, props = ''] = /interface Props \{([\s\S]*?)\n\}/.exec(read(file)) ?? [];
	return [...props.matchAll(/^\t(\w+\??):/gm)].map(([, name = '']) => name);
}

function readNames(file: string): string[] {
	return [...read(file).matchAll(/export (?:type )?\{([^}]*)\}/g)]
		.flatMap(([, names = '']) => names.split(','))
		.map((name) => name.replace(/^\s*type /, '').trim())
		.filter(Boolean)
		.sort();
}
