import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Edition, Journey } from '../../src/domain/journey.ts';
import { writeContent } from '../small-program.ts';

interface Wish {
	phase?: string;
	after?: string[];
	afterAny?: string[];
	window?: [number, number];
	cadence?: string;
	team?: string;
	track?: string;
	types?: string[];
	optional?: boolean;
	internal?: boolean;
	byType?: string;
}

/** A journey of two phases (“one” of 90 days, “two” without end) with the milestones asked for. */
export function makeJourney(
	milestones: Record<string, Wish>,
	edition: Edition = 'internal',
): Journey {
	const phase = (title: string, order: number, length: string) =>
		`---\ntitle: ${title}\norder: ${order}\nsummary: S.\ngoal: G\nstarts: S\n${length}\nexit: [Done with ${title}]\ntracks: [{ id: x, title: X }, { id: y, title: Y }]\n---\n`;
	const files: Record<string, string | null> = {
		'phases/join.md': null,
		'phases/grow.md': null,
		'milestones/signed.md': null,
		'milestones/first-deal.md': null,
		'phases/one.md': phase('One', 1, 'days: 90'),
		'phases/two.md': phase('Two', 2, 'ongoing: true'),
		'teams/legal.md': '---\ntitle: Legal\nsummary: L.\n---\n',
		'partner-types/referral.md': '---\ntitle: Referral\nsummary: R.\n---\n',
	};
	for (const [id, wish] of Object.entries(milestones)) {
		const timing = wish.cadence
			? `cadence: ${wish.cadence}`
			: `window: { from: ${wish.window?.[0] ?? 0}, to: ${wish.window?.[1] ?? 9} }`;
		files[`milestones/${id}.md`] = [
			'---',
			`title: ${id.toUpperCase()}`,
			`phase: ${wish.phase ?? 'one'}`,
			'summary: S.',
			`team: ${wish.team ?? 'sales'}`,
			timing,
			...(wish.after ? [`after: [${wish.after}]`] : []),
			...(wish.afterAny ? [`afterAny: [${wish.afterAny}]`] : []),
			...(wish.track ? [`track: ${wish.track}`] : []),
			...(wish.types ? [`partnerTypes: [${wish.types}]`] : []),
			...(wish.optional ? ['optional: true'] : []),
			...(wish.internal ? ['internal: true'] : []),
			...(wish.byType ? [`byType: ${wish.byType}`] : []),
			'---',
			'',
		].join('\n');
	}
	const { model, problems } = readModel(writeContent(files));
	if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
	return buildJourney(model, { edition });
}
