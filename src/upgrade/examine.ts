import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findSign, findState, findTemplate, listWorkflows } from '../creator/files.ts';
import { neededNode } from '../creator/package-json.ts';
import { tell } from '../domain/message.ts';
import { findMissingFont, wordInstall } from '../kept/optional-packages.ts';
import { Workspace } from '../migrations/workspace.ts';
import { formatFolder } from '../settings.ts';
import { findNearest } from '../words/nearest.ts';
import { listWraps } from './list-wraps.ts';
import { listOwnWorkflows, planUpgrade } from './plan-upgrade.ts';

/** What was looked at: all is well, or there is something to do. */
export interface Finding {
	isWell: boolean;
	/** Nothing has to be done: it is said for whoever did not mean it. */
	isNote?: boolean;
	sentence: string;
}

const well = (sentence: string): Finding => ({ isWell: true, sentence });
const note = (sentence: string): Finding => ({ isWell: true, isNote: true, sentence });
const todo = (sentence: string): Finding => ({ isWell: false, sentence });

/**
 * Whether a program and the machine fit the Waymark that is installed.
 * @param components the number of each component that may be wrapped
 */
export function examine(
	root: string,
	content: string,
	components: Readonly<Record<string, { version: number }>>,
): Finding[] {
	return [
		...examineMachine(root),
		...examineTexts(root, content),
		...examinePackages(content),
		...examineWorkflows(root),
		...examineWraps(root, components),
	];
}

function examineMachine(root: string): Finding[] {
	const { node } = process.versions;
	const git = findGit(root);
	return [
		isNodeRight(node)
			? well(tell`Node ${node} fits.`)
			: todo(
					tell`Waymark needs Node ${neededNode.slice(2)} or later, and this is Node ${node}. Install a newer one from nodejs.org.`,
				),
		git
			? well(tell`Git ${git} fits.`)
			: todo(
					tell`Git is not installed: what has changed cannot be told without it. Install it from git-scm.com.`,
				),
		well(tell`No browser is needed to build: one that is up to date shows the site.`),
	];
}

export function isNodeRight(version: string, needed = neededNode): boolean {
	const [[major = 0, minor = 0] = [], [least = 0, more = 0] = []] = [version, needed.slice(2)].map(
		(one) => one.split('.').map(Number),
	);
	return major > least || (major === least && minor >= more);
}

function findGit(root: string): string | undefined {
	try {
		const said = execFileSync('git', ['--version'], {
			cwd: root,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return /\d+(?:\.\d+)+/.exec(said.toString())?.[0];
	} catch {
		return undefined;
	}
}

/** A program that an upgrade would refuse is told why by that. */
function examineTexts(root: string, content: string): Finding[] {
	const steps = planUpgrade(new Workspace(root, content));
	if (steps.length === 0) return [well(tell`Texts, commands and workflows are up to date.`)];
	return steps.map(({ sentence }) =>
		todo(tell`To be brought up to date with npm run upgrade: ${sentence}`),
	);
}

function examinePackages(content: string): Finding[] {
	const signs = new Set(
		new Workspace(content, content).listTexts().flatMap((file) => [...readFileSync(file, 'utf8')]),
	);
	const missing = new Set([...signs].flatMap((sign) => findMissingFont(sign) ?? []));
	if (missing.size === 0) return [well(tell`The fonts that your texts need are installed.`)];
	return [...missing].map((name) =>
		todo(tell`Your texts need the font in ${name}. Install it: ${wordInstall(name)}`),
	);
}

function examineWorkflows(root: string): Finding[] {
	return [...noteWorkflows(root), ...examineOwnWorkflows(root)];
}

/** Of a host that has some of the workflows: those that are gone, and those that nothing keeps current any more. */
function noteWorkflows(root: string): Finding[] {
	return (['github', 'gitlab'] as const).flatMap((host) => {
		const all = [...listWorkflows(host)].map(([name, now]) => {
			const file = path.join(root, ...name.split('/'));
			return { name, now, there: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
		});
		if (!all.some(({ there }) => there !== undefined && findSign(there) !== '')) return [];
		return all.flatMap(({ name, now, there }) => {
			const template = formatFolder(findTemplate(name));
			if (there === undefined)
				return [
					note(tell`${name} is not there. Where you want it, copy ${template} to its place.`),
				];
			if (findSign(there) !== '' || findState(there, now) === 'current') return [];
			return [
				note(
					tell`${name} does not say in its first line that Waymark wrote it, so it counts as yours and is not kept current. Where that is not meant, put ${template} in its place.`,
				),
			];
		});
	});
}

function examineOwnWorkflows(root: string): Finding[] {
	return listOwnWorkflows(root)
		.filter(({ file, now }) => findState(readFileSync(file, 'utf8'), now) === 'own-of-older')
		.map(({ name, now }) =>
			todo(
				tell`${name} was changed by you, and Waymark writes another one now. Compare it with ${formatFolder(findTemplate(name))}, take over what you want, and the number in its first line as well: ${findSign(now)}.`,
			),
		);
}

function examineWraps(
	root: string,
	components: Readonly<Record<string, { version: number }>>,
): Finding[] {
	const isKnown = (component: string) => Object.hasOwn(components, component);
	const listed = listWraps(root).map((wrap) => ({
		...wrap,
		near: isKnown(wrap.component)
			? undefined
			: findNearest(wrap.component, Object.keys(components)),
	}));
	// One that is meant by a name with a typing mistake has its sentence by that.
	const meant = new Set(listed.map(({ file, near }) => `${file} ${near}`));
	const wraps = listed.filter(
		({ file, component, version }) => version !== undefined || !meant.has(`${file} ${component}`),
	);
	const found = wraps.flatMap(({ file, component, version, near }) => {
		const place = formatFolder(file);
		const known = isKnown(component) ? components[component]?.version : undefined;
		if (known === undefined)
			return [
				todo(
					near
						? tell`${place} wraps “${component}”, and there is no such component. Did you mean ${near}?`
						: tell`${place} wraps “${component}”, and there is no such component. There are: ${Object.keys(components).join(', ')}.`,
				),
			];
		if (version === undefined)
			return [
				todo(
					tell`${place} wraps ${component} and does not say which one. Write at its top, as a comment: @wraps ${component} ${known}`,
				),
			];
		if (version > known)
			return [
				todo(
					tell`${place} was made for ${component} ${version}, and this Waymark has ${component} ${known}. Install the version of Waymark that it was made for.`,
				),
			];
		if (version === known) return [];
		return [
			todo(
				tell`${place} was made for ${component} ${version}, and this Waymark has ${component} ${known}. Look whether it still fits, and write then: @wraps ${component} ${known}`,
			),
		];
	});
	if (found.length > 0 || wraps.length === 0) return found;
	return [well(tell`What you have wrapped is made for the components of this Waymark.`)];
}
