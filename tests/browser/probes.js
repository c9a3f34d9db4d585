/* Questions to a page under test, as one object of functions. They see into open shadow roots. */
(() => {
  const all = (root = document) =>
    [...root.querySelectorAll("*")].flatMap((node) => [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
  const parent = (node) => node.parentElement ?? node.getRootNode().host;
  const lineage = (node) => (node ? [node, ...lineage(parent(node))] : []);
  const shown = (node) =>
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !node.closest(".vh");
  const ours = (node) => node.getRootNode() !== document; // a host's page is its own business
  const visible = () => all().filter(shown);
  const named = (node) =>
    `${node.localName} ${(node.ariaLabel ?? node.textContent).trim().replace(/\s+/g, " ").slice(0, 50)}`;

  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  /** Any CSS colour as [red, green, blue, alpha] of 0 to 1. */
  const rgba = (color) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  };
  const over = (front, back) => front.slice(0, 3).map((part, at) => part * front[3] + back[at] * (1 - front[3]));
  const light = (color) => {
    const [r, g, b] = color.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** What is painted behind the content of an element, from the nearest opaque background up. */
  const behind = (node) => {
    const colors = lineage(node).map((at) => rgba(getComputedStyle(at).backgroundColor));
    const paper = rgba("Canvas").slice(0, 3);
    return colors.reduceRight((back, front) => over(front, back), paper);
  };
  /** WCAG's contrast of a colour on what is behind an element. */
  const ratio = (color, node) => {
    const back = behind(node);
    const [a, b] = [light(over(rgba(color), back)), light(back)].sort((x, y) => y - x);
    return Math.round(((a + 0.05) / (b + 0.05)) * 100) / 100;
  };

  /** Texts, icons and borders of fields below WCAG 1.4.3 and 1.4.11; what is disabled is exempt. */
  const lowContrast = () => {
    const live = visible().filter((node) => ours(node) && !node.closest(":disabled"));
    const texts = live
      .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
      .map((node) => [node, getComputedStyle(node).color, parseFloat(getComputedStyle(node).fontSize) < 24 ? 4.5 : 3]);
    const icons = live
      .filter((node) => node.matches("button > svg, a > svg"))
      .map((node) => [node, getComputedStyle(node).fill, 3]);
    const fields = live
      .filter((node) => node.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
      .map((node) => [parent(node), getComputedStyle(node).borderTopColor, 3]);
    return [...texts, ...icons, ...fields]
      .filter(([node, color, least]) => ratio(color, node) < least)
      .map(([node, color]) => [named(node), ratio(color, node)]);
  };

  /** What leaves the window at the side, or is cut off by its box. */
  const cutOff = () =>
    visible().filter(ours).filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      if (width && (left < -0.5 || right > innerWidth + 0.5)) return true;
      const { overflowX, overflowY } = getComputedStyle(node);
      const wide = overflowX !== "visible" && node.scrollWidth > node.clientWidth + 1;
      const tall = /hidden|clip/.test(overflowY) && node.scrollHeight > node.clientHeight + 1;
      return !(node instanceof SVGElement) && (wide || tall);
    }).map(named);

  const CONTROLS = "a[href], button, summary, textarea, input, select, [tabindex=\"0\"]";
  /** Controls below 44 pixels; links inside a line of text below its own height do not count. */
  const small = () =>
    visible().filter((node) => ours(node) && node.matches(CONTROLS)).filter((node) => {
      const { width, height } = (node.closest("label") ?? node).getBoundingClientRect();
      const inline = node.localName === "a" && getComputedStyle(node).display === "inline";
      return !inline && (width < 44 || height < 44);
    }).map(named);

  const nodes = []; // what has been focused, in order
  const number = (node) => (nodes.includes(node) ? nodes.indexOf(node) : nodes.push(node) - 1);
  const focused = (root = document) => focused_in(root.activeElement);
  const focused_in = (node) => (node?.shadowRoot?.activeElement ? focused(node.shadowRoot) : node);
  const ring = (node) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
    return outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`;
  };
  const at = (x, y, root = document) => {
    const node = root.elementFromPoint(x, y);
    return node?.shadowRoot && node.shadowRoot !== root ? at(x, y, node.shadowRoot) ?? node : node;
  };
  /** Whether the middle of what is in the window can be seen. */
  const covered = (node) => {
    const { left, right, top, bottom } = node.getClientRects()[0];
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    return !lineage(at(x, y)).includes(node);
  };
  /** What has the focus: its number, its name and what is wrong with how that is shown. */
  const stop = () => {
    const node = focused();
    if (!node || node === document.body) return { id: -1, name: "body", wrong: [] };
    const [width, color] = ring(node).split(/ (.*)/);
    const halo = getComputedStyle(node).boxShadow.match(/rgba?\(.*?\)/)?.[0]; // a second tone around
    const seen = (tone) => tone && ratio(tone, parent(node)) >= 3;
    const wrong = ours(node) && [
      !ring(node) && "no outline",
      parseFloat(width) < 2 && "thin outline",
      color && !seen(color) && !seen(halo) && "faint outline",
      covered(node) && "covered",
    ];
    return { id: number(node), name: named(node), wrong: (wrong || []).filter(Boolean) };
  };
  /** The outline of an element that had the focus. */
  const ringOf = (id) => ring(nodes[id]);
  /** Names of all that a keyboard must reach. */
  const controls = () => {
    const live = visible().filter((node) => node.matches(CONTROLS) && node.tabIndex >= 0 && !node.matches(":disabled"));
    const modal = all().find((node) => node.matches(":modal"));
    return live.filter((node) => !modal || lineage(node).includes(modal)).map(named);
  };

  /** Where forced colours take away what the looks say: chosen like others, filled like empty. */
  const unmarked = () => {
    const look = (node) => {
      const { backgroundColor, borderStyle, borderWidth, borderColor, outlineStyle, textDecorationLine, fontWeight } =
        getComputedStyle(node);
      return [backgroundColor, borderStyle, borderWidth, borderColor, outlineStyle, textDecorationLine, fontWeight].join();
    };
    const marked = "[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true]";
    const chosen = visible().filter((node) => node.matches(marked)).filter((node) => {
      const other = [...node.parentNode.children].find((one) => one.localName === node.localName && !one.matches(marked));
      return other && look(other) === look(node);
    });
    const filled = visible().filter((node) => node.matches("i.on, i.done, i.here, .bar i") && ratio(getComputedStyle(node).backgroundColor, parent(node)) < 3);
    return [...chosen, ...filled].map(named);
  };

  /** Names of animations that run. */
  const moving = () => visible().flatMap((node) => node.getAnimations().map(() => named(node)));

  return { lowContrast, cutOff, small, stop, ringOf, controls, unmarked, moving };
})();
