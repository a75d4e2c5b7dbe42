import type { Answers, Language } from './answers.ts';
import { quoteYaml } from './quote-yaml.ts';
import de from './skeleton/de.json' with { type: 'json' };
import en from './skeleton/en.json' with { type: 'json' };
import es from './skeleton/es.json' with { type: 'json' };
import fr from './skeleton/fr.json' with { type: 'json' };
import ja from './skeleton/ja.json' with { type: 'json' };

/** What a skeleton says in a language: what its files are called, their texts, and what each field is for. */
interface Texts {
	ids: Record<string, string>;
	texts: Record<string, string>;
	comments: Record<string, string>;
}

const languages: Readonly<Record<Language, Texts>> = { en, de, es, fr, ja };

/** A field’s value: a text of the skeleton as `{ text }`, an id as `{ id }`, lists of them, or YAML as it is. */
type Value = string | { text: string } | { id: string } | readonly Value[] | Group;
interface Group {
	readonly fields: Readonly<Record<string, Value>>;
}
interface Entry {
	folder: string;
	id: string;
	fields: Readonly<Record<string, Value>>;
	hasText?: boolean;
}

const text = (name: string) => ({ text: name });
const id = (name: string) => ({ id: name });
const group = (fields: Group['fields']) => ({ fields });

const phases = [
	{ id: 'recruitment', days: '60' },
	{ id: 'onboarding', days: '90' },
	{ id: 'everboarding', days: undefined },
].map(
	({ id: name, days }, at): Entry => ({
		folder: 'phases',
		id: name,
		fields: {
			title: text(`${name}.title`),
			order: String(at + 1),
			summary: text(`${name}.summary`),
			goal: text(`${name}.goal`),
			starts: text(`${name}.starts`),
			...(days ? { days } : { ongoing: 'true' }),
			...(days && { exit: [text(`${name}.exit`)] }),
		},
		hasText: true,
	}),
);

interface Milestone {
	id: string;
	phase: string;
	team: string;
	/** When it is due: the days of the phase, or how often. */
	when: Readonly<Record<string, Value>>;
	after?: string;
	isActivation?: boolean;
	role: string;
	resource: string;
	lead: string;
}

const milestones: readonly Milestone[] = [
	{
		...{ id: 'fit-call', phase: 'recruitment', team: 'partner-management', role: 'sales' },
		...{ when: { window: '{ from: 0, to: 20 }' }, resource: 'program-overview', lead: '3' },
	},
	{
		...{ id: 'agreement', phase: 'recruitment', team: 'partner-management', role: 'executive' },
		...{ when: { window: '{ from: 30, to: 60 }' }, resource: 'program-overview', lead: '7' },
		after: 'fit-call',
	},
	{
		...{ id: 'kickoff', phase: 'onboarding', team: 'partner-support', role: 'sales' },
		...{ when: { window: '{ from: 0, to: 10 }' }, resource: 'onboarding-plan', lead: '3' },
		after: 'agreement',
	},
	{
		...{ id: 'first-deal', phase: 'onboarding', team: 'partner-support', role: 'sales' },
		...{ when: { window: '{ from: 30, to: 80 }' }, resource: 'onboarding-plan', lead: '7' },
		...{ after: 'kickoff', isActivation: true },
	},
	{
		...{ id: 'review', phase: 'everboarding', team: 'partner-management', role: 'sales' },
		...{ when: { cadence: 'quarterly' }, resource: 'onboarding-plan', lead: '7' },
		after: 'first-deal',
	},
	{
		...{ id: 'renewal', phase: 'everboarding', team: 'partner-management', role: 'executive' },
		...{ when: { cadence: 'yearly' }, resource: 'program-overview', lead: '14' },
		after: 'first-deal',
	},
];

function toEntry(one: Milestone): Entry {
	const signal = { signal: text(`${one.id}.signal`), team: id(one.team), play: id('call') };
	const [day] = /(?<=to: )\d+/.exec(String(one.when['window'])) ?? [];
	return {
		folder: `milestones/${one.phase}`,
		id: one.id,
		fields: {
			title: text(`${one.id}.title`),
			phase: id(one.phase),
			summary: text(`${one.id}.summary`),
			team: id(one.team),
			...one.when,
			...(one.after && { after: [id(one.after)] }),
			...(one.isActivation && { activation: 'true' }),
			exit: [text(`${one.id}.exit`)],
			steps: [
				group({ by: id(one.team), do: text(`${one.id}.we`), within: '2' }),
				group({
					...{ by: 'partner', role: one.role, do: text(`${one.id}.you`) },
					resource: id(one.resource),
				}),
			],
			enablement: [group({ resource: id(one.resource), lead: one.lead })],
			friction: [group({ ...signal, ...(day ? { day } : { after: '14' }) })],
		},
		hasText: true,
	};
}

const others: readonly Entry[] = [
	...['partner-management', 'partner-support'].map((name, at) => ({
		folder: 'teams',
		id: name,
		fields: {
			title: text(`${name}.title`),
			summary: text(`${name}.summary`),
			order: String(at + 1),
			contact: group({ email: 'partners@example.com' }),
		},
	})),
	...['reseller', 'referral'].map((name, at) => ({
		folder: 'partner-types',
		id: name,
		fields: {
			title: text(`${name}.title`),
			summary: text(`${name}.summary`),
			order: String(at + 1),
		},
	})),
	...[
		{ name: 'program-overview', kind: 'guide' },
		{ name: 'onboarding-plan', kind: 'template' },
	].map(({ name, kind }) => ({
		folder: 'resources',
		id: name,
		fields: {
			title: text(`${name}.title`),
			kind,
			summary: text(`${name}.summary`),
			minutes: '15',
			team: id('partner-management'),
		},
		hasText: true,
	})),
	{
		folder: 'plays',
		id: 'call',
		fields: {
			title: text('call.title'),
			summary: text('call.summary'),
			team: id('partner-management'),
			within: '2',
			steps: [text('call.step')],
		},
		hasText: true,
	},
];

/** The content of a program of three phases with two milestones each, every field explained: texts by their path. */
export function listSkeleton(answers: Answers): Map<string, string> {
	const said = languages[answers.language];
	const entries = [...phases, ...milestones.map(toEntry), ...others];
	return new Map([
		['program.yaml', writeProgram(answers, said)],
		...entries.map((entry): [string, string] => [
			`${entry.folder.replace(/(?<=\/).+/, (name) => said.ids[name] ?? name)}/${nameFile(said, entry.id)}.md`,
			writeEntry(entry, said),
		]),
	]);
}

const nameFile = ({ ids }: Texts, name: string) => ids[name] ?? name;

function writeProgram(answers: Answers, said: Texts): string {
	const { name, vendor, url, language } = answers;
	const fields = { schema: '1', name: quoteYaml(name), vendor: quoteYaml(vendor), url };
	const rest: Record<string, Value> = {
		locale: language,
		contact: group({ team: id('partner-management'), email: 'partners@example.com' }),
		roles: group(
			Object.fromEntries(
				['sales', 'technical', 'executive'].map((role) => [role, text(`${role}.role`)]),
			),
		),
	};
	return writeFields('program', { ...fields, ...rest }, said);
}

function writeEntry({ folder, id: name, fields, hasText = false }: Entry, said: Texts): string {
	const [collection = ''] = folder.split('/');
	const body = hasText ? `\n${find(said.texts, `${name}.text`)}\n` : '';
	const more = `# ${find(said.comments, 'more')} npx waymark explain ${collection}\n`;
	return `---\n${writeFields(collection, fields, said)}${more}---\n${body}`;
}

function writeFields(
	collection: string,
	fields: Readonly<Record<string, Value>>,
	said: Texts,
): string {
	return Object.entries(fields)
		.map(([name, value]) => {
			const comment = said.comments[`${collection}.${name}`] ?? find(said.comments, name);
			return `# ${comment}\n${name}:${writeValue(value, said, '')}\n`;
		})
		.join('');
}

function writeValue(value: Value, said: Texts, indent: string): string {
	if (typeof value === 'string') return ` ${value}`;
	if ('text' in value) return ` ${quoteYaml(find(said.texts, value.text))}`;
	if ('id' in value) return ` ${nameFile(said, value.id)}`;
	if ('fields' in value) return `\n${indent}  ${writeGroup(value, said, `${indent}  `)}`;
	return value
		.map((one) =>
			'fields' in Object(one)
				? `\n${indent}  - ${writeGroup(one as Group, said, `${indent}    `)}`
				: `\n${indent}  -${writeValue(one, said, `${indent}    `)}`,
		)
		.join('');
}

function writeGroup({ fields }: Group, said: Texts, indent: string): string {
	return Object.entries(fields)
		.map(([name, value]) => `${name}:${writeValue(value, said, indent)}`)
		.join(`\n${indent}`);
}

function find(texts: Readonly<Record<string, string>>, name: string): string {
	const found = texts[name];
	if (found === undefined) throw new Error(`The skeleton has no text “${name}”.`);
	return found;
}
