import { tell, tellWord } from '../domain/message.ts';
import { type Rule, rules } from '../domain/rules.ts';
import { type FormName, forms } from '../editor/describe-collections.ts';
import { listNearest } from '../words/nearest.ts';
import { findNote } from './collections.ts';
import { componentNotes } from './component-examples.ts';
import { type GuideField, listFields } from './field-list.ts';
import { problemGroups } from './problems/problem-pages.ts';
import { writeCollection, writeComponent, writeField, writeProblem } from './write-guide.ts';

export interface Explanation {
	text: string;
	/** Nothing of that name is there; the text says what may have been meant. */
	isUnknown: boolean;
}

/** What the guide says of a rule of the check, a field (`window`, `milestones.window`), a collection or a component. */
export function explain(topic: string): Explanation {
	const name = topic.replace(/^<(.*?)\s*\/?>$/, '$1');
	const found = [
		...(isRule(name) ? [writeProblem(name)] : []),
		...(isForm(name) ? [writeCollection(name)] : []),
		...(Object.hasOwn(componentNotes, name) ? [writeComponent(name)] : []),
		...findFields(name).map(({ form, field }) => `${findNote(form).title}: ${writeField(field)}`),
	];
	if (found.length > 0)
		return { text: found.map((one) => `# ${one}`).join('\n\n'), isUnknown: false };
	const near = listNear(name).map((one) => tell`“${one}”`);
	const hint = near.length > 0 ? tell` Did you mean ${near.join(tell` or `)}?` : '';
	return {
		text: tell`The guide has nothing called “${topic}”.${hint} To see what there is: npm run explain`,
		isUnknown: true,
	};
}

/** All that can be asked for. */
export function listTopics(): string {
	const groups = problemGroups.map(
		({ title, pages }) =>
			`${tellWord(title)}\n${Object.entries(pages)
				.map(([rule, page]) => `  ${rule.padEnd(28)}${tellWord(page.title)}`)
				.join('\n')}`,
	);
	return [
		tell`npm run explain <name> prints what the guide says of a rule of the check, a collection, a field or a component.`,
		...groups,
		`${tell`Collections`}\n  ${[...forms.keys()].join(', ')}`,
		`${tell`Fields`}\n${[...forms.keys()].map((form) => `  ${form}: ${topFields(form).join(', ')}`).join('\n')}`,
		`${tell`Components`}\n  ${Object.keys(componentNotes).join(', ')}`,
	].join('\n\n');
}

function topFields(form: FormName): string[] {
	return listFields(form).flatMap(({ depth, path }) => (depth === 0 ? [path] : []));
}

function isRule(name: string): name is Rule {
	return rules.some((rule) => rule === name);
}

function isForm(name: string): name is FormName {
	return [...forms.keys()].some((form) => form === name);
}

/** Fields by their whole path, with or without the collection before it, or by the last part of it. */
function findFields(name: string): { form: FormName; field: GuideField }[] {
	const plain = (path: string) => path.replaceAll('[]', '').replaceAll('.<id>', '');
	const wanted = plain(name);
	const all = [...forms.keys()].flatMap((form) =>
		listFields(form).map((field) => ({ form, field })),
	);
	const exact = all.filter(({ form, field }) =>
		[plain(field.path), `${form}.${plain(field.path)}`].includes(wanted),
	);
	return exact.length > 0
		? exact
		: all.filter(({ field }) => plain(field.path).split('.').at(-1) === wanted);
}

/** What is spelled alike, and a field of that name that another collection has. */
function listNear(name: string): string[] {
	const [form = '', ...path] = name.split('.');
	const elsewhere = isForm(form)
		? findFields(path.join('.')).map((one) => `${one.form}.${one.field.path}`)
		: [];
	return [...new Set([...listNearest(name, listNames()), ...elsewhere])].slice(0, 3);
}

function listNames(): string[] {
	const fields = [...forms.keys()].flatMap((form) =>
		listFields(form).flatMap(({ path }) => [path, `${form}.${path}`]),
	);
	return [...new Set([...rules, ...forms.keys(), ...Object.keys(componentNotes), ...fields])];
}
