// What holds for every drawing, measured where it is drawn. Runs inside the page: in comes an `svg` element that lies
// wholly in the window, out come findings, each a rule and the words or the place that break it. No rule knows which
// example, theme or text mode it looks at, but for the switches in `options`.
globalThis.journeyRules = (() => {
  const PAGE_MARGIN = 24;
  const CARD_SIDE = 5;
  const CARD_TOP = 2;
  const TEXT_CONTRAST = 4.5;
  const MARK_CONTRAST = 3;
  const SMALLEST = 11;
  const SHAPES = 'rect, circle, path, line, ellipse, polygon, polyline';

  const classed = (element, name) => element.classList?.contains(name);
  const words = (line) => (line.getAttribute('aria-label') ?? line.textContent).replace(/\s+/g, ' ').trim();

  /** Outlines that carry their words: a named group of nothing but filled paths, links and characters without outline. */
  function outlined(group) {
    const parts = [...group.children].flatMap((c) => (c.localName === 'a' ? [...c.children] : [c]));
    return parts.some((p) => p.localName === 'path') && !group.matches('.gauge, .icon, .face, .mark, .star') &&
      parts.every((p) => p.localName === 'text' || (p.localName === 'path' && !p.hasAttribute('stroke')));
  }

  /** The line of text that an element belongs to, if any. */
  const lineOf = (element) => element.closest('text') ??
    [element.parentElement, element.parentElement?.parentElement].find((g) => g?.localName === 'g' && g.hasAttribute('aria-label') && outlined(g));

  /** Lines of text: elements, or outlines. */
  function lines(svg) {
    const outlines = [...svg.querySelectorAll('g[aria-label]')].filter(outlined);
    const found = [...svg.querySelectorAll('text')].filter((t) => t.textContent.trim() && !outlines.some((o) => o.contains(t)));
    return [...found, ...outlines].map((element) => ({ element, words: words(element), box: lineBox(element) }));
  }

  /** From capital to descender: what a line takes of the page, without the air that the font adds. */
  function lineBox(element) {
    const box = element.getBBox();
    if (element.localName !== 'text') return screenBox(element, box);
    const size = Math.max(...[element, ...element.querySelectorAll('*')].map((e) => parseFloat(getComputedStyle(e).fontSize)));
    const baseline = parseFloat(element.getAttribute('y'));
    return screenBox(element, { x: box.x, width: box.width, y: baseline - 0.727 * size, height: 0.927 * size });
  }

  function screenBox(element, box) {
    const matrix = element.getScreenCTM();
    const corner = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
    const corners = [corner(box.x, box.y), corner(box.x + box.width, box.y), corner(box.x, box.y + box.height),
      corner(box.x + box.width, box.y + box.height)];
    const xs = corners.map((c) => c.x);
    const ys = corners.map((c) => c.y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }

  const cut = (text) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
  const px = (n) => `${Math.round(n * 10) / 10} px`;

  function insidePage(svg, all, found) {
    const page = svg.getBoundingClientRect();
    for (const { box, words } of all) {
      const room = Math.min(box.left - page.left, page.right - box.right, box.top - page.top, page.bottom - box.bottom);
      if (room < PAGE_MARGIN) found.push(['page', `${cut(words)} (${px(room)} to the edge)`]);
    }
  }

  /** The card that a line stands on: that of its nearest group which has one. */
  function cardOf(element, svg) {
    for (let group = element.parentElement; group && group !== svg; group = group.parentElement) {
      const card = [...group.children].find((c) => c.localName === 'rect' && classed(c, 'card'));
      if (card) return card;
    }
    return null;
  }

  function insideCards(svg, all, found) {
    for (const { element, box, words } of all) {
      const card = cardOf(element, svg);
      if (!card) continue;
      const room = screenBox(card, card.getBBox());
      const side = Math.min(box.left - room.left, room.right - box.right);
      const above = Math.min(box.top - room.top, room.bottom - box.bottom);
      if (side < CARD_SIDE) found.push(['card', `${cut(words)} (${px(side)} sideways)`]);
      if (above < CARD_TOP) found.push(['card', `${cut(words)} (${px(above)} up or down)`]);
    }
  }

  function apart(all, found) {
    const sorted = [...all].sort((a, b) => a.box.top - b.box.top);
    sorted.forEach((one, i) => {
      for (let j = i + 1; j < sorted.length && sorted[j].box.top < one.box.bottom - 0.5; j++) {
        const other = sorted[j];
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (wide > 0.5 && high > 0.5) found.push(['overlap', `${cut(one.words)} | ${cut(other.words)}`]);
      }
    });
  }

  function cardsApart(svg, found) {
    const cards = [...svg.querySelectorAll('rect.card')].map((c) => ({ card: c, box: screenBox(c, c.getBBox()) }));
    cards.sort((a, b) => a.box.top - b.box.top);
    cards.forEach(({ card, box }, i) => {
      for (let j = i + 1; j < cards.length && cards[j].box.top < box.bottom; j++) {
        const other = cards[j].box;
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        if (wide > 0) found.push(['cards', cut(words(card.parentElement))]);
      }
    });
  }

  function color(text) {
    const parts = text.match(/[\d.]+/g);
    if (!text.startsWith('rgb') || !parts) return null;
    const [r, g, b, a = 1] = parts.map(Number);
    return { r, g, b, a };
  }

  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });

  function luminance({ r, g, b }) {
    const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }

  function contrast(a, b) {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  }

  function opacity(element) {
    let all = 1;
    for (let e = element; e?.ownerSVGElement; e = e.parentElement) all *= parseFloat(getComputedStyle(e).opacity);
    return all;
  }

  /** What an element paints at a point of the window; `null` where it paints nothing that has one colour. */
  function paintAt(element, x, y) {
    const style = getComputedStyle(element);
    if (!element.isPointInFill) return null;
    const point = new DOMPoint(x, y).matrixTransform(element.getScreenCTM().inverse());
    const at = element.ownerSVGElement.createSVGPoint();
    at.x = point.x;
    at.y = point.y;
    const stroked = style.stroke !== 'none' && element.isPointInStroke(at);
    const paint = color(stroked ? style.stroke : style.fill);
    if (!paint) return null;
    paint.a *= parseFloat(stroked ? style.strokeOpacity : style.fillOpacity) * opacity(element);
    return paint;
  }

  /** The colour that is really painted at a point, below everything that `skip` says to look through. */
  function ground(x, y, skip) {
    const layers = [];
    for (const element of document.elementsFromPoint(x, y)) {
      if (skip(element) || lineOf(element)) continue;
      if (element.localName === 'image') return null;
      const paint = element.ownerSVGElement ? paintAt(element, x, y) : null;
      if (!paint || paint.a === 0) continue;
      layers.push(paint);
      if (paint.a >= 0.999) break;
    }
    return layers.reduceRight((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
  }

  function textContrast(all, found) {
    for (const { element, words } of all) {
      const parts = element.localName === 'text' ? runs(element) : [...element.querySelectorAll('path')];
      for (const part of parts.length ? parts : [element]) {
        const ink = color(getComputedStyle(part).fill);
        const box = part.getBoundingClientRect();
        if (!ink || !box.width) continue;
        const worst = Math.min(...[0.1, 0.5, 0.9].map((share) => {
          const below = ground(box.left + share * box.width, box.top + box.height / 2, (e) => e === part);
          return below ? contrast(over(ink, below), below) : 21;
        }));
        if (worst < TEXT_CONTRAST) found.push(['contrast', `${cut(words)} (${worst.toFixed(2)}:1)`]);
      }
    }
  }

  /** The parts of a line that differ in style; the whole line where none does. */
  function runs(text) {
    const inner = [...text.querySelectorAll('tspan, a')];
    const bare = [...text.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
    return bare ? [text, ...inner] : inner;
  }

  function sizes(all, found) {
    for (const { element, words } of all.filter((l) => l.element.localName === 'text')) {
      for (const part of runs(element)) {
        const size = parseFloat(getComputedStyle(part).fontSize);
        if (size < SMALLEST) found.push(['size', `${cut(words)} (${size} px)`]);
      }
    }
  }

  /** The colours that a shape paints, whichever of its inside and its edge have one. */
  function inks(shape) {
    const style = getComputedStyle(shape);
    return [style.fill, style.stroke].map(color).filter((c) => c && c.a > 0);
  }

  /** Eight points just outside a box: its surroundings, whatever passes below it. */
  function around(box) {
    const near = 3;
    const xs = [box.left - near, (box.left + box.right) / 2, box.right + near];
    const ys = [box.top - near, (box.top + box.bottom) / 2, box.bottom + near];
    return ys.flatMap((y, row) => xs.filter((_, column) => row !== 1 || column !== 1).map((x) => [x, y]));
  }

  /** Icons, gauges, marks and faces: the strongest part of each stands out from what is around it. */
  function markContrast(svg, found) {
    for (const mark of svg.querySelectorAll('.icon, .gauge, .mark, .face, .star')) {
      const shapes = mark.matches(SHAPES) ? [mark] : [...mark.querySelectorAll(SHAPES)];
      const paints = shapes.flatMap(inks);
      const inside = (e) => e === mark || mark.contains(e);
      const grounds = around(mark.getBoundingClientRect()).map(([x, y]) => ground(x, y, inside)).filter(Boolean);
      if (!paints.length || !grounds.length) continue;
      const each = grounds.map((g) => Math.max(...paints.map((p) => contrast(over(p, g), g)))).sort((x, y) => x - y);
      const typical = each[Math.floor(each.length / 2)];
      if (typical < MARK_CONTRAST) {
        const where = words(mark.closest('.item, .lane, .persona') ?? mark.parentElement);
        found.push(['mark-contrast', `${mark.getAttribute('class')} of ${cut(where)} (${typical.toFixed(2)}:1)`]);
      }
    }
  }

  function curves(svg, all, found) {
    for (const curve of svg.querySelectorAll('path.curve')) {
      const length = curve.getTotalLength();
      const matrix = curve.getScreenCTM();
      const touched = new Set();
      for (let i = 0; i <= 900; i++) {
        const on = curve.getPointAtLength((length * i) / 900);
        const { x, y } = new DOMPoint(on.x, on.y).matrixTransform(matrix);
        for (const { box, words } of all) {
          const off = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
          if (off < 2) touched.add(words);
        }
      }
      for (const text of touched) found.push(['curve', `runs into ${cut(text)}`]);
    }
  }

  const half = (n) => Math.abs(Math.abs(n % 1) - 0.5) < 0.02;

  /** Lines of one pixel that stand upright or lie flat are sharp only in the middle of pixels. */
  function hairlines(svg, found) {
    for (const shape of svg.querySelectorAll('path, rect')) {
      const style = getComputedStyle(shape);
      const drawn = style.stroke !== 'none' && parseFloat(style.strokeWidth) === 1 && style.strokeDasharray === 'none';
      if (!drawn || shape.closest('.icon, .face, .mark, .star, .chip, .badge, .gauge, [transform], .curve, defs')) continue;
      const box = shape.getBBox();
      const soft = shape.localName === 'rect'
        ? !half(box.x) || !half(box.y)
        : (box.width === 0 && !half(box.x)) || (box.height === 0 && !half(box.y));
      if (soft) found.push(['hairline', `${shape.localName} ${classed(shape, 'card') ? 'card ' : ''}at ${box.x}, ${box.y}`]);
    }
  }

  function structure(svg, found) {
    const banned = svg.querySelectorAll('foreignObject, script, use, iframe, animate, set, link, feImage');
    for (const element of banned) found.push(['structure', `<${element.localName}>`]);
    for (const element of [svg, ...svg.querySelectorAll('*')]) {
      for (const { name, value } of element.attributes) attribute(element, name, value, found);
    }
    for (const style of svg.querySelectorAll('style')) {
      if (/@import|url\((?!["']?data:|["']?#)|var\(/.test(style.textContent)) found.push(['structure', 'style refers outside']);
    }
    const title = svg.querySelector(':scope > title');
    if (!title?.textContent.trim()) found.push(['structure', 'no title']);
    if (!svg.querySelector(':scope > desc')?.textContent.trim()) found.push(['structure', 'no description']);
    for (const name of ['width', 'height', 'viewBox']) {
      if (!/^[\d. ]+$/.test(svg.getAttribute(name) ?? '')) found.push(['structure', `${name} is not in pixels`]);
    }
  }

  function attribute(element, name, value, found) {
    const where = `<${element.localName} ${name}="${cut(value)}">`;
    if (/^on/.test(name) || /var\(|javascript:/.test(value) || /url\((?!["']?#)/.test(value)) found.push(['structure', where]);
    if (!/^(xlink:)?href$/.test(name)) return;
    const allowed = element.localName === 'image' ? /^data:image\/(png|jpeg|svg\+xml);base64,/ : /^(https?:|mailto:|#)/;
    if (!allowed.test(value)) found.push(['structure', where]);
    if (value.startsWith('#') && !document.getElementById(value.slice(1))) found.push(['target', where]);
  }

  function spaces(all, found) {
    for (const { element, words } of all) {
      if (!words) found.push(['empty', 'a line without words']);
      if (/ {2}/.test(element.textContent)) found.push(['spaces', cut(words)]);
    }
  }

  /** Only told: a short last word alone on its line. */
  function widows(all, notes) {
    const rows = all.filter((l) => l.element.localName === 'text');
    rows.forEach(({ element, words, box }, i) => {
      const above = rows[i - 1];
      const follows = above && above.element.parentElement === element.parentElement &&
        Math.abs(above.box.left - box.left) < 0.5 &&
        getComputedStyle(above.element).fontSize === getComputedStyle(element).fontSize && box.top - above.box.top < 22 && box.top > above.box.top;
      if (follows && words.length < 6 && !/\s/.test(words)) notes.push(['widow', `${cut(above.words)} / ${words}`]);
    });
  }

  /** All findings in one drawing. */
  function measure(svg, options = {}) {
    const found = [];
    const notes = [];
    const all = lines(svg);
    if (!all.length) found.push(['empty', 'no text at all']);
    insidePage(svg, all, found);
    insideCards(svg, all, found);
    apart(all, found);
    cardsApart(svg, found);
    curves(svg, all, found);
    spaces(all, found);
    widows(all, notes);
    sizes(all, found);
    if (options.colors !== false) {
      textContrast(all, found);
      markContrast(svg, found);
    }
    hairlines(svg, found);
    structure(svg, found);
    return { found, notes, texts: all.length };
  }

  function duplicateIds() {
    const seen = new Map();
    for (const { id } of document.querySelectorAll('[id]')) seen.set(id, (seen.get(id) ?? 0) + 1);
    return [...seen].filter(([, n]) => n > 1).map(([id]) => ['ids', id]);
  }

  /** Every colour in the drawing, in order: the same wherever the drawing stands. */
  function colors(svg) {
    return [...svg.querySelectorAll(`${SHAPES}, text, tspan`)].filter((e) => !e.closest('defs')).map((e) => {
      const style = getComputedStyle(e);
      return `${style.fill} ${style.stroke}`;
    });
  }

  /** Every place and size in the drawing, in order, without its colours and names: the same in all themes. */
  function geometry(svg) {
    const skip = /^(fill|stroke|class|id|style|href|xlink:href|clip-path|aria-.*)$/;
    return [...svg.querySelectorAll('*')].filter((e) => !e.closest('defs, style, image')).map((e) =>
      `${e.localName} ${[...e.attributes].filter((a) => !skip.test(a.name)).map((a) => `${a.name}=${a.value}`).join(' ')}`);
  }

  const grey = (text) => {
    const c = color(text);
    return !c || (Math.abs(c.r - c.g) < 2 && Math.abs(c.g - c.b) < 2);
  };

  /** Colours that a theme in greys may not have. */
  function tinted(svg) {
    return [...svg.querySelectorAll(`${SHAPES}, text, tspan`)]
      .filter((e) => !grey(getComputedStyle(e).fill) || !grey(getComputedStyle(e).stroke))
      .map((e) => ['grey', `<${e.localName} class="${e.getAttribute('class') ?? ''}">`]);
  }

  /** The drawing with an id on each line and each card, for programs that answer by id; and which line stands on which. */
  function numbered(svg) {
    const cards = new Map();
    const table = lines(svg).map(({ element, words }, i) => {
      element.id = `line-${i}`;
      const card = cardOf(element, svg);
      if (card && !cards.has(card)) {
        card.id = `card-${cards.size}`;
        cards.set(card, card.id);
      }
      return { line: element.id, card: card ? card.id : null, words: cut(words) };
    });
    return { table, source: new XMLSerializer().serializeToString(svg) };
  }

  return { measure, duplicateIds, colors, geometry, tinted, numbered };
})();
