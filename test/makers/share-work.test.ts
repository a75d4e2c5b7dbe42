import { expect, it } from 'vitest';
import { writeSearchTexts } from '../../src/integrations/search-pages.ts';
import { runInThread } from '../../src/makers/run-in-thread.ts';
import { shareWork } from '../../src/makers/share-work.ts';

const file = 'src/integrations/search-pages.ts';

const makePages = (size: number) =>
	Array.from({ length: 7 }, (_, n) => ({
		file: `${n}.html`,
		name: `page ${n}`,
		root: '<html lang="en">',
		main: `<main data-pagefind-body><table><tr><td>Text ${n}</td><td>more</td></tr></table></main>`,
		size,
	}));

it.each([
	['in place, where there is little to do', 10, 7],
	['in two halves, where there is much', 1_000_000, 4],
])('does each piece of work once, %s', async (_, size, most) => {
	const pages = makePages(size);
	let ours = 0;
	const here = (own: typeof pages | readonly (typeof pages)[number][]) => {
		ours = own.length;
		return writeSearchTexts(own);
	};
	const made = await shareWork(pages, { file, name: writeSearchTexts.name, here });
	expect(made.sort()).toEqual(writeSearchTexts(pages));
	expect(ours).toBeGreaterThan(0);
	expect(ours).toBeLessThanOrEqual(most);
});

it('tells of an error in the thread', async () => {
	await expect(runInThread(file, writeSearchTexts.name, 7)).rejects.toThrow('pages.map');
	await expect(runInThread('src/nothing.ts', 'nothing')).rejects.toThrow('nothing.ts');
});
