import { type Color, colors, findColor, type SheetColors } from '../../map/colors.ts';
import { type DrawingFonts, quote, writeFonts, writeLanguage } from '../typst-source.ts';

export interface BookSetting {
	title: string;
	description: string;
	author: string;
	locale: string;
	direction: 'ltr' | 'rtl';
	/** ISO date of the content. */
	date: string | undefined;
	fonts: DrawingFonts;
	/** The program’s own. */
	colors: SheetColors | undefined;
	/** What stands at the foot of every page; of the internal edition that it is internal. */
	footer: string;
	isInternal: boolean;
}

/** Languages whose long words are broken, as on the pages. */
const hyphenated = ['de', 'nl', 'fi', 'sv', 'da', 'nb', 'nn', 'no'];

/** How the book looks: what stands before its text. Sizes in points, on A4. */
export function writeStyle(setting: BookSetting): string {
	const { title, description, author, locale, direction, date, fonts } = setting;
	const sans = writeFonts([...fonts.body, 'DejaVu Sans Mono']);
	const mono = writeFonts(['DejaVu Sans Mono', ...fonts.body]);
	const headings = writeFonts([...fonts.heading, 'DejaVu Sans Mono']);
	const language = new Intl.Locale(locale).language;
	const [year, month, day] = (date ?? '').split('-').map(Number);
	const start = direction === 'rtl' ? 'right' : 'left';
	const end = direction === 'rtl' ? 'left' : 'right';
	const phases = [1, 2, 3, 4, 5, 6].map(
		(n) => `rgb("${findColor(setting, `phase-${n}` as Color)}")`,
	);
	return `
#set document(title: ${quote(title)}, description: ${quote(description)}, author: ${quote(author)}, date: ${year ? `datetime(year: ${year}, month: ${month}, day: ${day})` : 'none'})
#let ink = rgb("${colors.ink}")
#let soft-ink = rgb("${colors.soft}")
#let rule = rgb("${colors.rule}")
#let phases = (${phases.join(', ')})
#let color-of(n) = if n == none { ink } else { phases.at(calc.rem(n - 1, 6)) }
#let current = state("phase", none)
#set text(font: ${sans}, fallback: false, size: 10pt, fill: ink, ${writeLanguage(locale)}, dir: ${direction}, features: (calt: 0), hyphenate: ${hyphenated.includes(language)}, number-width: "proportional")
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set list(tight: false, indent: 0pt, body-indent: 0.6em, spacing: 0.55em, marker: [•])
#set enum(tight: false, indent: 0pt, body-indent: 0.6em, spacing: 0.55em)
#show raw: set text(font: ${mono}, size: 1em)
#show strong: set text(weight: 600)
#show emph: set text(weight: 600)
#let to(target, body) = link(target, underline(stroke: 0.4pt + soft-ink, offset: 1.8pt, evade: false, body))
#let foot = {
  set text(size: 8pt, fill: soft-ink)
  line(length: 100%, stroke: 0.4pt + rule)
  v(-0.5em)
  grid(columns: (1fr, auto), ${setting.isInternal ? `strong(${quote(setting.footer)})` : quote(setting.footer)}, context counter(page).display())
}
#let head = context {
  let here-page = here().page()
  let all = query(heading.where(level: 1))
  if all.any(it => it.location().page() == here-page) { return }
  let before = all.filter(it => it.location().page() < here-page)
  if before.len() == 0 { return }
  set text(size: 8pt, fill: soft-ink)
  grid(columns: (1fr, auto), before.last().body, ${quote(title)})
}
#set page(paper: "a4", margin: (top: 24mm, bottom: 24mm, x: 24mm), header: head, footer: foot, header-ascent: 40%, footer-descent: 30%)
#let headings = ${headings}
#show heading: set text(font: headings, weight: 650)
#show heading: set par(justify: false)
#show heading.where(level: 1): set text(size: 24pt)
#show heading.where(level: 1): it => block(width: 100%, above: 0pt, below: 1em, sticky: true, inset: (top: 8pt), stroke: (top: 4pt + current.get()), it.body)
#show heading.where(level: 2): it => block(width: 100%, above: 2.4em, below: 0.9em, sticky: true, inset: (top: 10pt), stroke: (top: 0.6pt + rule), text(size: 16pt, it.body))
#show heading.where(level: 3): it => block(above: 1.7em, below: 0.85em, sticky: true, text(size: 12pt, it.body))
#show heading.where(level: 4): it => block(above: 1.3em, below: 0.6em, sticky: true, text(size: 10pt, weight: 600, it.body))
#show heading.where(level: 5): it => block(above: 1.2em, below: 0.6em, sticky: true, text(size: 10pt, weight: 600, it.body))
#show heading.where(level: 6): it => block(above: 1.2em, below: 0.6em, sticky: true, text(size: 10pt, weight: 600, it.body))
#let anchor(id) = [#metadata(none)#label(id)]
#let number(n, body) = text(fill: color-of(n), body)
#let chapter(id, n, body) = {
  pagebreak(weak: true)
  current.update(color-of(n))
  [#heading(level: 1, body)#label(id)]
}
#let entry(id, listed, body) = {
  show heading.where(level: 2): it => if listed { it } else { block(above: 1.9em, below: 0.6em, sticky: true, text(size: 13pt, it.body)) }
  [#heading(level: 2, outlined: listed, body)#label(id)]
}
#let section(level, id, body) = {
  show heading.where(level: 2): it => block(above: 1.9em, below: 0.8em, sticky: true, text(size: 14pt, it.body))
  let it = heading(level: level, outlined: false, bookmarked: false, body)
  if id == none { it } else [#it#label(id)]
}
#let lede(body) = block(sticky: true, above: 0.8em, below: 1.1em, text(size: 11.5pt, fill: soft-ink, body))
#let marks(body) = block(sticky: true, body)
#let soft(body) = text(size: 0.9em, fill: soft-ink, body)
#let softly(body) = par(soft(body))
#let boldly(body) = block(sticky: true, below: 0.7em, strong(body))
#let tag(body) = box(stroke: 0.5pt + soft-ink, radius: 2pt, inset: (x: 3pt), outset: (y: 2pt), text(size: 8pt, weight: 400, body))
#let key(body) = box(stroke: 0.5pt + soft-ink, radius: 2pt, inset: (x: 2.5pt), outset: (y: 2pt), text(size: 0.9em, body))
#let tickbox(on) = box(width: 0.85em, height: 0.85em, stroke: 0.6pt + ink, radius: 1pt, baseline: 0.1em, if on { place(center + horizon, line(start: (0%, 0%), end: (100%, 100%), stroke: 0.6pt)) }) + h(0.5em)
#let barred(paint, body, dash: none) = block(width: 100%, above: 1.1em, below: 1.1em, inset: (${start}: 10pt, rest: 2pt), stroke: (${start}: (paint: paint, thickness: 2pt, dash: dash)), body)
#let aside(body) = barred(soft-ink, body)
#let tip(body) = barred(phases.at(0), body)
#let warning(body) = barred(phases.at(4), body)
#let internal(body) = barred(ink, body, dash: "dashed")
#let quoted(body) = barred(rule, quote(block: true, quotes: false, body))
#let boxed(body) = context block(width: 100%, above: 0.9em, below: 1.1em, inset: 10pt, radius: 3pt, stroke: 1pt + ink, body)
#let part(body) = block(width: 100%, breakable: false, above: 0.9em, below: 0.9em, body)
#let code(text) = block(width: 100%, fill: rgb("#f2f3f5"), inset: 8pt, radius: 2pt, raw(block: true, text))
#let steps(..items) = { set enum(spacing: 0.9em); enum(..items) }
#let step(who, what) = grid(columns: (42mm, 1fr), column-gutter: 4mm, who, what)
#let facts(breakable: true, ..cells) = block(breakable: breakable, width: 100%, above: 1em, below: 1.1em, stroke: (y: 0.5pt + rule), inset: (y: 7pt), grid(columns: (34mm, 1fr), column-gutter: 4mm, row-gutter: 0.85em, ..cells.pos().enumerate().map(((i, it)) => if calc.even(i) { text(fill: soft-ink, it) } else { it })))
#let grid-table(columns, ..cells) = {
  set text(size: 9pt)
  set par(leading: 0.55em)
  show table.cell.where(y: 0): set text(weight: 600)
  block(above: 1em, below: 1.2em, table(columns: columns, inset: (${start}: 0pt, ${end}: 10pt, y: 5pt), align: start + top, stroke: (x, y) => (bottom: 0.5pt + rule), ..cells))
}
// A sheet holds no more than this of a picture's height.
#let fitted(name, alt, width, height, room) = {
  let scale = calc.min(1, room / (width * 0.75pt), 230mm / (height * 0.75pt))
  image("/" + name, alt: alt, width: width * 0.75pt * scale, height: height * 0.75pt * scale, fit: "stretch")
}
// In a line of text, or alone in it; a block may not stand in a paragraph, but a box that holds one may.
#let picture(name, alt, width, height) = box(layout(size => fitted(name, alt, width, height, size.width)))
#let drawing(name, alt, width, height) = layout(size => {
  let wide = width * 0.75pt
  // A wide drawing goes into the margins, so that it can be read on paper.
  let extra = if wide > 1.4 * size.width and size.width > 150mm { 14mm } else { 0mm }
  pad(x: -extra, fitted(name, alt, width, height, size.width + 2 * extra))
})
#show outline: set text(size: 9.2pt)
#show outline.entry.where(level: 1): set block(above: 0.85em)
#show outline.entry.where(level: 1): set text(weight: 600)
#set outline.entry(fill: box(width: 1fr, inset: (x: 4pt), repeat(gap: 3pt, text(fill: rule)[.])))
`;
}
