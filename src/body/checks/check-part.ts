import type { Heading, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { findHarmfulCharacter } from '../../domain/hidden-characters.ts';
import { tell } from '../../domain/message.ts';
import { checkHtml } from '../check-html.ts';
import { hasWords } from '../tidy-tree.ts';
import { checkExpression, checkStatement } from './check-statement.ts';
import type { PartPlace, WholeText } from './report.ts';
import { wordHarm } from './word-harm.ts';

/** A part of a text that is no tag: what is wrong with it by itself, and where it leads. */
export function checkPart(node: Nodes, part: PartPlace, whole: WholeText): void {
	switch (node.type) {
		case 'heading':
			checkHeading(node, part, whole);
			break;
		case 'link':
		case 'linkReference':
			checkLink(node, part, whole);
			break;
		case 'image':
		case 'imageReference':
			checkImage(node, part, whole);
			break;
		case 'text':
			// An entity such as &#x202e; is seen only now.
			if (!whole.isHarmTold && findHarmfulCharacter(node.value) >= 0)
				whole.report.problems.push(wordHarm(part.place));
			break;
		case 'html':
			checkHtml(node.value, part.say);
			break;
		case 'mdxjsEsm':
			checkStatement(node.value, part, whole);
			break;
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			checkExpression(node.value, part, whole);
			break;
	}
}

function checkHeading(node: Heading, { say }: PartPlace, { body }: WholeText): void {
	const { position } = node;
	// By the line of signs below it, not by a mark before it.
	const isUnderlined = !/^\s*#/.test(body.text.slice(position?.start.offset, position?.end.offset));
	if (node.depth === 1)
		say(
			'heading',
			isUnderlined
				? tell`The title is the page’s only heading of level 1. Begin with level 2: write ## before it, and remove the line below it.`
				: tell`The title is the page’s only heading of level 1. Begin with level 2: write ## before it.`,
		);
	if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(textOf(node)))
		say(
			'heading',
			tell`This heading says nothing. Write its words after the ##, or remove the line.`,
		);
}

function checkLink(
	node: Link | LinkReference,
	{ say, place, isInternal }: PartPlace,
	{ report, definitions, lost }: WholeText,
): void {
	if (node.type === 'link' && !hasWords(node))
		say(
			'link',
			tell`This link has no words, so nobody sees it. Write them between the brackets: [words](address).`,
			{ severity: 'warning' },
		);
	const url = node.type === 'link' ? node.url : definitions.get(node.identifier);
	if (url !== undefined)
		report.links.push({ url, isInternal: isInternal || lost.has(node), ...place });
}

function checkImage(
	node: Image | ImageReference,
	{ say, place, isInternal }: PartPlace,
	{ report, definitions, lost }: WholeText,
): void {
	const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
	if (url !== undefined)
		report.images.push({ url, isInternal: isInternal || lost.has(node), ...place });
	if (!node.alt?.trim())
		say(
			'image',
			tell`The picture has no text alternative. Say between the brackets what it shows: ![What it shows](picture.png).`,
		);
}
