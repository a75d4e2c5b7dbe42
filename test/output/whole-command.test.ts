import { expect, it } from 'vitest';
import { formatBuildCommand, formatPreviewCommand } from '../../src/output/whole-command.ts';

it('the command that shows a site has every setting that the site needs, and no other', () => {
	expect(formatPreviewCommand({ HOME: '/home/me', JOURNEY_HISTORY: '0' }, 'public')).toBe(
		'npm run preview',
	);
	expect(
		formatPreviewCommand(
			{ JOURNEY_OUT: '../our site', BASE_PATH: '/partners', PORT: '4400' },
			'public',
		),
	).toBe('npm run preview -- --out "../our site" --base-path /partners --port 4400');
});

it('paths of Windows are quoted as its shells read them', () => {
	expect(formatPreviewCommand({ JOURNEY_OUT: 'C:\\our site' }, 'public')).toBe(
		'npm run preview -- --out "C:\\our site"',
	);
	expect(formatPreviewCommand({ JOURNEY_OUT: 'C:\\site' }, 'public')).toBe(
		'npm run preview -- --out C:\\site',
	);
});

it('it names the edition where the preview would take another one', () => {
	expect(formatPreviewCommand({}, 'internal')).toBe('npm run preview -- --edition internal');
	expect(formatPreviewCommand({ JOURNEY_EDITION: 'internal' }, 'public')).toBe(
		'npm run preview -- --edition public',
	);
});

it('the command that builds a missing site does so as well', () => {
	expect(formatBuildCommand({ JOURNEY_OUT: "it's", PORT: '1' }, 'public')).toBe(
		'npm run build -- --out "it\'s"',
	);
	expect(formatBuildCommand({ JOURNEY_CONTENT: '../c' }, 'internal')).toBe(
		'npm run build:internal -- --content ../c',
	);
});
