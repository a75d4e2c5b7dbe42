import type { Nodes } from 'mdast';
import { tell } from '../../domain/message.ts';
import { isInHidden } from '../drop-internal.ts';
import { isComment, nameDefined } from '../find-twice-defined.ts';
import { listUnreadNames } from '../find-unread.ts';
import { isJsxElement } from '../jsx.ts';
import type { PartPlace, WholeText } from './report.ts';

/** A part that the public edition leaves out, where its author may think that the public reads it. */
export function checkHidden(
	node: Nodes,
	{ say }: PartPlace,
	{ tree, hidden, unused, twice }: WholeText,
): void {
	const warn = (message: string) => say('not-in-public', message, { severity: 'warning' });
	if (isJsxElement(node) && node.name === 'For' && !unused.has(node))
		warn(
			tell`All partner types of this <For> are internal, so the public edition leaves the block out. Put it into <Internal>, or name a partner type that is public.`,
		);
	if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
	if (isComment(node) || twice.has(node) || isInHidden(node, hidden)) return;
	const name = nameDefined(node);
	// It is told at what refers to it and is not read.
	if (listUnreadNames(tree).has(name.toLowerCase())) return;
	warn(
		unused.has(node)
			? tell`Nothing refers to “${name}”, so no page shows it. Refer to it, or remove it.`
			: tell`Only internal text refers to “${name}”, so the public edition leaves it out. Move it into <Internal>, or remove it.`,
	);
}

/** A shown reference to what only the internal edition shows. */
export function checkLost(node: Nodes, { say }: PartPlace, { lost }: WholeText): void {
	if (!lost.has(node)) return;
	say(
		'not-in-public',
		tell`“${nameLabel(node)}” leads to what only the internal edition shows, so the public edition shows its words alone. Move it into <Internal>, or what it leads to out of it.`,
		{ severity: 'warning' },
	);
}

/** As it is written: “[^note]” or “[address]”. */
function nameLabel(node: Nodes): string {
	const label = 'label' in node ? node.label : undefined;
	const identifier = 'identifier' in node ? node.identifier : '';
	return `[${node.type.startsWith('footnote') ? '^' : ''}${label ?? identifier}]`;
}
