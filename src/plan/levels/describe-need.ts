import type { Id } from '../../domain/journey.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import type { Leaf } from '../../domain/levels/rules.ts';
import { formatFigure } from '../../words/format-figure.ts';
import type { PlanTeam } from '../plan-data.ts';
import { type LevelSource, nameAll, nameMeasure, showMeasure } from './level-words.ts';

/** Something that is missing, and how to get there. */
export interface Need {
	what: string;
	/** Of the page that says how. */
	address?: string | undefined;
	/** How far one is. */
	have?: string;
	/** Where it is seen. */
	where: readonly string[];
	/** Whom to ask. */
	ask?: { text: string; team: PlanTeam } | undefined;
}

export function describeNeed(source: LevelSource, leaf: Leaf): Need {
	const { data, say, locale } = source;
	const known = (value: string | undefined) =>
		value === undefined ? say('ask.notKnown') : say('ask.have', { value });
	const ask = (key: 'ask.knows' | 'ask.confirms' | 'check.given', id: Id | undefined) => {
		const team = pickOwn(data.teams, id);
		return team && { text: say(key, { team: team.title }), team };
	};
	if ('measure' in leaf) {
		const { measure, have } = leaf;
		const own = pickOwn(data.measures, measure);
		const show = (value: number, rounding?: 'floor' | 'ceil') =>
			showMeasure(source, measure, value, rounding);
		const short = 'atLeast' in leaf ? 'floor' : 'ceil';
		const name = nameMeasure(source, measure);
		return {
			what:
				'atLeast' in leaf
					? say('ask.atLeast', { measure: name, value: show(leaf.atLeast) })
					: say('ask.atMost', { measure: name, value: show(leaf.atMost) }),
			address: own?.address,
			have: known(have === undefined ? undefined : show(have, short)),
			where: own?.source === undefined ? [] : [own.source],
			ask: ask('ask.knows', own?.team),
		};
	}
	if ('milestone' in leaf) {
		const own = pickOwn(data.milestones, leaf.milestone);
		const title = own?.title ?? leaf.milestone;
		return { what: say('ask.milestone', { title }), address: own?.address, where: [] };
	}
	if ('statement' in leaf) {
		const own = pickOwn(data.statements, leaf.statement);
		const what = say('ask.statement', { title: own?.title ?? leaf.statement });
		return { what, where: [], ask: ask('ask.confirms', own?.team) };
	}
	if ('invitation' in leaf) {
		const level = pickOwn(data.levels, leaf.invitation);
		const what = say('ask.invitation', { level: level?.title ?? leaf.invitation });
		const team = pickOwn(data.invitations, leaf.invitation)?.team;
		return { what, address: level?.address, where: [], ask: ask('check.given', team) };
	}
	const points = (value: number, rounding?: 'floor') =>
		formatFigure({ say, locale }, value, { unit: 'points' }, rounding);
	return {
		what: say('ask.score', {
			points: points(leaf.score),
			names: nameMeasures(source, leaf.measures),
		}),
		have: known(leaf.have === undefined ? undefined : points(leaf.have, 'floor')),
		where: leaf.below.length > 0 ? [say('ask.below', { names: nameAll(source, leaf.below) })] : [],
	};
}

function nameMeasures({ data, locale }: LevelSource, ids: readonly Id[]): string {
	const names = ids.map((id) => pickOwn(data.measures, id)?.title ?? id);
	return new Intl.ListFormat(locale).format(names);
}
