import { beforeEach, expect, it } from 'vitest';
import logger from '../../src/output/logger.mjs';
import { ownProgram } from '../../src/package/own-program.ts';
import { forgetDrawings, type Watched, watchDrawing } from '../../src/package/watch-drawing.ts';
import { wordBuildFault } from '../../src/package/word-build-fault.ts';

const nothingOwn = ownProgram();
const footer: Watched = {
	name: 'Footer',
	around: ['components/Outer.astro', 'components/Footer.astro'],
};
const layout: Watched = { name: 'Page', around: [], needs: ['site', 'title'] };
beforeEach(forgetDrawings);

type Draw = Parameters<typeof watchDrawing>[0];
const own = (name: string, draw: Draw) => watchDrawing(draw, { name });
const fault = (error: unknown, program = nothingOwn) => wordBuildFault(error, '/p', program);

/** Draws a page, and gives what it throws. */
async function draw(component: Draw, props: object = {}): Promise<unknown> {
	try {
		await component({ pathname: '/wall/' }, { ...props }, {});
	} catch (error) {
		return bare(error as Error);
	}
	return undefined;
}
/** As where nothing of the program’s own is in the stack. */
const bare = (error: Error) => Object.assign(error, { stack: '' });

it('a component that is watched is drawn as before', async () => {
	const plain: Draw = Object.assign(() => 'drawn', { isAstroComponentFactory: true });
	const made = watchDrawing(plain, footer);
	expect(made({}, {}, {})).toBe('drawn');
	expect(made).toHaveProperty('isAstroComponentFactory', true);
});

it('a wrap that does not hand on what it was given is named, and what to write', async () => {
	const ours: Draw = watchDrawing((_, props) => (props['site'] as { name: string }).name, footer);
	const inner = own('components/Footer.astro', (result) => ours(result, {}, {}));
	const outer = own('components/Outer.astro', (result, props) => inner(result, props, {}));
	const error = await draw(outer, { site: {}, title: 'x', 'data-astro-cid-x': true });
	expect(fault(error)).toEqual({
		sentence:
			'components/Footer.astro shows our component Footer without what it was given itself: site, title. Write <Footer {...Astro.props} />.',
		isFound: true,
	});
});

it('a page that gives the layout too little is named, and what to write', async () => {
	const ours: Draw = watchDrawing(
		async (_: unknown, props: Record<string, unknown>) => (props['site'] as { name: string }).name,
		layout,
	);
	const page = own('pages/wall.astro', (result) => ours(result, { title: 'x' }, {}));
	expect(fault(await draw(page))?.sentence).toMatch(
		/^pages\/wall\.astro uses our layout without site\. Write <Page site=\{site\}/,
	);
});

it.each([
	['a text', 'No partners'],
	['a fault', new Error('No partners')],
])('%s that is thrown is told with the file that threw it', async (_, thrown) => {
	const error = await draw(
		own('components/Mark.astro', () => {
			throw thrown;
		}),
	);
	expect(fault(error)?.sentence).toBe('components/Mark.astro fails: No partners.');
});

it('what fails in a part of ours that nobody watches is told with the page, and what of its own is in it', async () => {
	await draw(own('pages/wall.astro', () => 'drawn'));
	await own('pages/other.astro', () => 'drawn')({ pathname: '/other/' }, {}, {});
	const { write } = logger();
	write({ level: 'error', message: 'Caught error rendering /wall: Error: No “of”' });
	expect(fault(bare(new Error('No “of”')))).toEqual({
		sentence:
			'The page /wall/ cannot be built: No “of”. Of your own code, this is in it: pages/wall.astro. Look there first.',
		isFound: false,
	});
});

it('what fails elsewhere names all code of the program; where there is none, it is ours', async () => {
	await draw(own('pages/wall.astro', () => 'drawn'));
	const program = { ...nothingOwn, pages: new Map([['/wall', '/p/pages/wall.astro']]) };
	expect(fault(bare(new Error('Disk on fire')), program)?.sentence).toBe(
		'The site cannot be built: Disk on fire. Your program has code of its own, in pages/wall.astro. Look there first.',
	);
	expect(fault(bare(new Error('Disk on fire')))).toBeUndefined();
});

it('a page for many things that names none of them is told what to write', () => {
	const program = { ...nothingOwn, pages: new Map([['/[id]', '/p/pages/[id].astro']]) };
	const error = Object.assign(new Error('x'), { name: 'GetStaticPathsRequired' });
	expect(fault(error, program)?.sentence).toMatch(
		/^A page for many things has to say which: pages\/\[id\]\.astro\. Write export function getStaticPaths\(\)/,
	);
});
