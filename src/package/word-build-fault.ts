import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import { type OwnProgram, ownProgram } from './own-program.ts';
import { type Drawing, failedDrawing } from './watch-drawing.ts';
import { findInner, reason, wordCodeFault } from './word-code-fault.ts';

/** What is wrong with a build that failed, and whether it says where. */
interface BuildFault {
	sentence: string;
	isFound: boolean;
}

/**
 * Why the build of a program with code of its own failed, as near to the file as can be known; undefined
 * where none of that code was at work.
 * @param folder the program’s, absolute
 */
export function wordBuildFault(
	error: unknown,
	folder: string,
	program: OwnProgram = ownProgram(),
	drawing: Drawing | undefined = failedDrawing(),
): BuildFault | undefined {
	const thrown = findInner(error instanceof Error ? error : new Error(String(error)));
	const found =
		wordForgotten(drawing, folder) ??
		wordNoPaths(thrown, program, folder) ??
		wordCodeFault(thrown, folder) ??
		wordFailed(thrown, drawing);
	if (found !== undefined) return { sentence: found, isFound: true };
	const own = drawing ? drawing.own : listOwnCode(program, folder);
	if (own.length === 0) return undefined;
	const all = own.join(', ');
	const sentence = drawing
		? tell`The page ${drawing.page} cannot be built: ${reason(thrown)} Of your own code, this is in it: ${all}. Look there first.`
		: tell`The site cannot be built: ${reason(thrown)} Your program has code of its own, in ${all}. Look there first.`;
	return { sentence, isFound: false };
}

/** A component of ours that was not given what it needs. */
function wordForgotten(drawing: Drawing | undefined, folder: string): string | undefined {
	const { failed } = drawing ?? {};
	if (failed?.from === undefined || failed.missing.length === 0) return undefined;
	const { from, name, missing } = failed;
	if (failed.needs)
		return tell`${from} uses our layout without ${missing.join(', ')}. Write <Page site={site} title="…" description="…" address="/…/">, with const site = await loadSite(); above it.`;
	const called = findImported(path.join(folder, from), name);
	return tell`${from} shows our component ${name} without what it was given itself: ${missing.join(', ')}. Write ${`<${called} {...Astro.props} />`}.`;
}

/** What a file calls our component, where that can be read. */
function findImported(file: string, name: string): string {
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const pattern = new RegExp(`import (\\w+) from ['"]waymark/components/${name}\\.astro['"]`);
	return pattern.exec(text)?.[1] ?? name;
}

/** A page for many things that does not say which. */
function wordNoPaths(error: Error, program: OwnProgram, folder: string): string | undefined {
	if (error.name !== 'GetStaticPathsRequired') return undefined;
	const many = [...program.pages]
		.filter(([route]) => route.includes('['))
		.map(([, file]) => nameFile(file, folder));
	if (many.length === 0) return undefined;
	return tell`A page for many things has to say which: ${many.join(', ')}. Write export function getStaticPaths() into it, which gives a list such as [{ params: { id: 'one' } }], or take the brackets out of its name.`;
}

/** A component or a page that failed in a place that nobody tells. */
function wordFailed(error: Error, drawing: Drawing | undefined): string | undefined {
	const { failed } = drawing ?? {};
	if (!failed) return undefined;
	if (failed.around === undefined) return tell`${failed.name} fails: ${reason(error)}`;
	return (
		failed.from &&
		tell`${failed.from} shows our component ${failed.name}, which fails: ${reason(error)} Look at what it is given there.`
	);
}

/** The files of a program’s own code, as its author calls them. */
function listOwnCode(program: OwnProgram, folder: string): string[] {
	const files = [
		...[...program.wraps.values()].flat(),
		...program.pages.values(),
		...[...program.replaced.values()].filter((file) => file !== false),
	].map((file) => nameFile(file, folder));
	const hasPlugins = program.checks.length + program.exports.length > 0;
	return [...new Set(hasPlugins ? [...files, 'waymark.config.ts'] : files)];
}

function nameFile(file: string, folder: string): string {
	const start = `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/`;
	return file.startsWith(start) ? file.slice(start.length) : file;
}
