import type { APIRoute, GetStaticPaths } from 'astro';
import { createPlaceFinder } from '../check/locate-findings.ts';
import { listTypePaths } from '../components/team/team-views.ts';
import { findHealth } from '../domain/health.ts';
import { reportHealth } from '../domain/health-report.ts';
import { exportHealth } from '../exports/health-json.ts';
import { readToday } from '../settings.ts';
import { loadSite } from '../site/load-site.ts';

/** health.json; nothing in the public edition. */
export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	return journey.edition === 'internal' ? [{ params: { report: 'health' } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
	const site = await loadSite();
	const { journey, folder } = site;
	const today = readToday();
	const health = findHealth(journey, listTypePaths(site), today);
	const report = reportHealth(health, journey, createPlaceFinder(folder, journey));
	return new Response(exportHealth(report, today), {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
};
