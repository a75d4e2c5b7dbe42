import type { Phase } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { mostBytes } from './check-mermaid.ts';
import { drawPhaseDiagram, type PhaseDiagramOptions } from './phase-diagram.ts';
import { renderMermaid } from './render-mermaid.ts';

/** The flowchart of a phase as static SVG of at most 12 KiB: by track where all its milestones would need more. */
export async function renderPhaseDiagram(
	path: Path,
	phase: Phase,
	id: string,
	options: PhaseDiagramOptions,
): Promise<string> {
	const svg = await renderMermaid(drawPhaseDiagram(path, phase, options), id);
	if (Buffer.byteLength(svg) <= mostBytes) return svg;
	return renderMermaid(drawPhaseDiagram(path, phase, { ...options, isFolded: true }), id);
}
