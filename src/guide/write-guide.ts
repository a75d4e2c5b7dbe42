import { showHiddenCharacters } from '../domain/hidden-characters.ts';
import { type Rule, rules } from '../domain/rules.ts';
import { type FormName, forms } from '../editor/describe-collections.ts';
import { listProgramPhrases } from '../words/load-words.ts';
import { findNote, formatFiles } from './collections.ts';
import { componentNotes } from './component-examples.ts';
import { type GuideField, listFields } from './field-list.ts';
import type { Sample } from './problems/problem-page.ts';
import { problemGroups, problemPages } from './problems/problem-pages.ts';

/** A page of the authors’ guide as Markdown, by its path below the folder of the guide. */
export function writeGuide(): Map<string, string> {
	const files = new Map<string, string>([['README.md', writeIndex()]]);
	for (const form of forms.keys()) files.set(`fields/${form}.md`, `# ${writeCollection(form)}`);
	for (const rule of rules) files.set(`problems/${rule}.md`, `# ${writeProblem(rule)}`);
	const components = Object.keys(componentNotes).map((name) => `## ${writeComponent(name)}`);
	files.set('components.md', ['# Components of .mdx texts', ...components].join('\n\n'));
	files.set('words.md', writeWords());
	return new Map([...files].map(([file, text]) => [file, `${text.trimEnd()}\n`]));
}

function writeIndex(): string {
	const problems = problemGroups.flatMap(({ title, pages }) => [
		`### ${title}`,
		Object.entries(pages)
			.map(([rule, page]) => `- [${page.title}](problems/${rule}.md)`)
			.join('\n'),
	]);
	const fields = [...forms.keys()].map(
		(form) => `- [${findNote(form).title}](fields/${form}.md): ${findNote(form).what}`,
	);
	return [
		'# The authors’ guide',
		'These pages are made from the schemas and rules of Waymark; `npm run explain <rule or field>` prints one of them. The internal edition has them too.',
		'## Fields',
		fields.join('\n'),
		'## Texts',
		'- [Components of .mdx texts](components.md)',
		'- [Words of the interface](words.md)',
		'## Problems',
		...problems,
	].join('\n\n');
}

/** Every word of the interface with its key, by the part of the site where it is said. */
function writeWords(): string {
	const keys = Object.entries(listProgramPhrases({ locale: 'en' }));
	const groups = Map.groupBy(keys, ([key]) => key.split('.')[0] ?? '');
	return [
		'# Words of the interface',
		'Each text that is not yours: headings, labels, sentences around your content. To say one in another way, write its key and your text into `content/words.yaml`, beside `program.yaml`:',
		'```yaml\nnav.plan: Find your place\nplace.owner: Contact\nnext.handoff: "From then on you talk to {team}."\n```',
		'`npm run explain words <text>` finds the key of a text that you see, in the language of your program. Your text stands in place of it on pages, maps and plans, in PDFs, Markdown and the other exports.',
		'- What stands in braces is filled in: keep it. `{count, plural, one {# milestone} other {# milestones}}` says one thing for one and another for more; `#` is the number. A language may need other forms: `zero`, `one`, `two`, `few`, `many`, `other`.\n- Put a text in quotes if it has braces, a colon or a `#`.\n- One word for one thing: a label may be said under more than one key. Change all of them.\n- The check says which key does not exist and which value is missing. `npm run diff` says nothing of words: the journey is the same. The form for editing does not have them; change the file.',
		...[...groups].map(([group, words]) =>
			[
				`## ${group}`,
				'',
				'| Key | Text |',
				'|---|---|',
				...words.map(([key, text]) => `| \`${key}\` | ${writeCell(text)} |`),
			].join('\n'),
		),
	].join('\n\n');
}

function writeCell(text: string): string {
	return text.replaceAll('\n', '<br>').replaceAll('|', '\\|').replaceAll('*', '\\*');
}

/** What a rule of the check says, and the same thing written wrong and right. */
export function writeProblem(rule: Rule): string {
	const { title, meaning, fix, example } = problemPages[rule];
	return [
		title,
		`Rule: \`${rule}\``,
		meaning,
		`What to do: ${fix}`,
		writeSample('Wrong', example.wrong),
		`The check says: ${showHiddenCharacters(example.says)}`,
		writeSample('Right', example.right),
	].join('\n\n');
}

function writeSample(heading: string, { file, lines, note }: Sample): string {
	const shown = lines.split('\n').map(showHiddenCharacters).join('\n');
	const fence = '`'.repeat(shown.includes('```') ? 4 : 3);
	return `${heading}, in \`${file}\`${note ? ` (${note})` : ''}:\n\n${fence}\n${shown}\n${fence}`;
}

/** A collection with all its fields. */
export function writeCollection(form: FormName): string {
	const { title, what, note } = findNote(form);
	return [
		title,
		what,
		`Files: \`content/${formatFiles(form)}\``,
		...(note ? [note] : []),
		...listFields(form).map((field) => `## ${writeField(field)}`),
	].join('\n\n');
}

export function writeField(field: GuideField): string {
	const { path, isRequired, description, value, defaultsTo, example } = field;
	return [
		`\`${path}\`${isRequired ? ' (required)' : ''}`,
		description,
		[
			`- May be: ${value}`,
			...(defaultsTo === undefined ? [] : [`- Where it is left out: \`${defaultsTo}\``]),
			...(example === undefined ? [] : [`- Example: \`${example}\``]),
		].join('\n'),
	].join('\n\n');
}

export function writeComponent(name: string): string {
	const note = componentNotes[name];
	if (!note) throw new Error(`The guide has no component “${name}”.`);
	const attributes = Object.entries(note.attributes).map(([key, what]) => `- \`${key}\`: ${what}`);
	const example = note.example('an-id');
	const fence = '`'.repeat(example.includes('```') ? 4 : 3);
	return [
		`\`<${name}>\``,
		note.meaning,
		...(attributes.length > 0 ? [attributes.join('\n')] : []),
		`${fence}mdx\n${example}\n${fence}`,
	].join('\n\n');
}
