import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** Texts that would run, were they taken for markup; the longer ones close what they might stand in. */
const short = '<img src=x onerror=hurt()>';
const long = `"><script>hurt()</script></title></script></style>--><svg onload=hurt()>'\`$\{hurt()}{{hurt()}}<!--`;

/** Whether a field's text is one of those above, as a reader sees it. */
export const shortText = short;
export const longText = long;

let count = 0;
/** A text that is no other's, so that no check finds the same name twice. */
const name = (most: number) => {
	const own = `${++count} ${most >= long.length + 4 ? long : short}`;
	return own.length <= most ? own : own.slice(0, most);
};
const texts = { title: () => name(80), summary: () => name(160), line: () => name(200) };

const common = () => ({ title: texts.title(), summary: texts.summary(), reviewed: '2026-11-01' });
const body = `${long.replaceAll(/[<{`]/g, '\\$&')}\n\n## ${short.replaceAll('<', '\\<')}\n\n\`\`\`\n${long}\n\`\`\`\n\n| ${short.replaceAll('<', '\\<')} |\n|---|\n| x |\n\n- [ ] ${short.replaceAll('<', '\\<')}\n`;

/** An address that would run, were it taken for markup, and that ends as addresses do. */
const address = (before: string) =>
	`${before}?"'><script>hurt()</script><img/src=x/onerror=hurt()>&end`;

/** Writes a program in which every text field holds markup and script, and in which nothing is wrong. */
export function writeHostileProgram(folder: string): void {
	const write = (file: string, fields: object, text = '') => {
		const yaml = stringify(fields, { lineWidth: 0 });
		const whole = path.join(folder, file);
		mkdirSync(path.dirname(whole), { recursive: true });
		writeFileSync(whole, file.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${text}`);
	};
	write('program.yaml', {
		name: name(80),
		vendor: name(60),
		tagline: texts.summary(),
		url: 'https://partners.example.com',
		repository: {
			url: `https://git.example.com/a/<script>hurt()<script>"'<img/src=x/onerror=hurt()>end`,
			branch: name(100),
			contentPath: name(100),
		},
		portal: address('https://portal.example.com/'),
		contact: { team: 'sales', email: 'a@example.com' },
		roles: { sales: name(40), technical: name(40) },
		map: { title: name(60), edition: '<svg onload=x()>' },
	});
	for (const [id, more] of Object.entries({
		join: {
			order: 1,
			days: 30,
			tracks: [{ id: 'talk', title: name(40), summary: texts.summary() }],
		},
		grow: { order: 2, ongoing: true },
	})) {
		const door = { entry: [texts.line()], exit: [texts.line()] };
		const own = { goal: texts.line(), starts: name(120), ...door, ...more };
		write(`phases/${id}.md`, { ...common(), ...own }, body);
	}
	const steps = [
		{ by: 'partner', role: 'sales', do: texts.line(), resource: 'guide' },
		{ by: 'sales', do: texts.line(), within: name(60) },
		{ by: 'sales', do: texts.line(), internal: true },
	];
	const milestone = (more: object) => ({
		...common(),
		title: name(60),
		mapTitle: name(32),
		team: 'sales',
		consulted: ['other'],
		exit: [texts.line()],
		ifMissed: texts.line(),
		steps,
		enablement: [{ resource: 'guide', lead: 3, roles: ['sales'] }],
		metrics: ['days'],
		...more,
	});
	const signal = { signal: texts.summary(), team: 'sales', play: 'call' };
	const signed = {
		phase: 'join',
		track: 'talk',
		window: { from: 5, to: 25 },
		friction: [{ ...signal, day: 28 }],
		byType: { reseller: { exit: [texts.line()], ifMissed: texts.line() } },
	};
	write('milestones/signed.md', milestone(signed), body);
	const deal = { phase: 'grow', cadence: 'quarterly', activation: true, after: ['signed'] };
	write('milestones/deal.mdx', milestone({ ...deal, friction: [{ ...signal, after: 30 }] }), body);
	for (const id of ['sales', 'other'])
		write(
			`teams/${id}.md`,
			{
				...common(),
				contact: {
					email: 'a@example.com',
					url: address('https://example.com/'),
					channel: name(80),
				},
				escalation: texts.line(),
			},
			body,
		);
	write('partner-types/reseller.md', { ...common(), example: texts.summary() }, body);
	write('resources/guide.md', { ...common(), kind: 'guide', minutes: 5, language: 'en' }, body);
	const url = address('https://example.com/');
	write('resources/tool.md', { ...common(), kind: 'tool', url, access: 'portal' });
	write(
		'plays/call.md',
		{ ...common(), team: 'sales', within: name(60), steps: [texts.line()] },
		body,
	);
	write('metrics/days.yaml', {
		...common(),
		definition: texts.line(),
		formula: texts.line(),
		source: texts.summary(),
	});
	write('glossary/term.yaml', { ...common(), definition: texts.line(), aliases: [name(60)] });
	write('pages/rules.md', { ...common(), section: name(60) }, body);
	write('changes/one.md', { ...common(), date: '2026-11-02', affects: ['signed'] }, body);
}
