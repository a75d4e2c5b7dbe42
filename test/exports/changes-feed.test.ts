import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { type Feed, writeAtomFeed } from '../../src/exports/changes-feed.ts';

const feed: Feed = {
	title: 'What is new in Acme & Sons',
	language: 'en',
	author: 'Acme',
	id: 'https://partners.example.com/changes/#public',
	page: 'https://partners.example.org/below/changes/',
	address: 'https://partners.example.org/below/changes.xml',
	updated: '2026-03-02T04:30:00Z',
	entries: [
		{
			id: 'tag:partners.example.com,2026-03-02:public/changes/a',
			title: 'A <b>title</b>',
			time: '2026-03-02T04:30:00Z',
			link: 'https://partners.example.org/below/changes/#a',
			content: [
				{ heading: undefined, lines: ['In a sentence.'] },
				{ heading: 'Fish & chips', lines: ['One <script>alert(1)</script>', 'Two \u0007'] },
			],
		},
	],
};

const { window } = new JSDOM();
const parse = (text: string) => new window.DOMParser().parseFromString(text, 'application/xml');

it('is well-formed Atom with what a feed and an entry must have', () => {
	const document = parse(writeAtomFeed(feed));
	const texts = (path: string) =>
		[...document.querySelectorAll(path)].map((one) => one.textContent);
	expect(document.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
	expect(texts('feed > id, feed > title, feed > updated, feed > author > name')).toEqual([
		...[feed.id, feed.title, feed.updated, feed.author],
	]);
	expect(texts('entry > id, entry > title, entry > updated')).toEqual([
		...[feed.entries[0]?.id, 'A <b>title</b>', '2026-03-02T04:30:00Z'],
	]);
	const links = [...document.querySelectorAll('link')].map((link) => [
		link.getAttribute('rel'),
		link.getAttribute('href'),
	]);
	expect(links).toEqual([
		['alternate', feed.page],
		['self', feed.address],
		['alternate', feed.entries[0]?.link],
	]);
});

it('shows texts as texts, whatever signs are in them', () => {
	const content = parse(writeAtomFeed(feed)).querySelector('content')?.textContent ?? '';
	const shown = new JSDOM(content).window.document.body;
	expect(shown.querySelector('script')).toBeNull();
	expect([...shown.children].map((one) => one.textContent)).toEqual([
		'In a sentence.',
		'Fish & chips',
		'One <script>alert(1)</script>Two ',
	]);
});
