import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import { svg } from './dom.ts';

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye];
const COLOURS = 8;

/** A holder's colour class; colour and shape together differ for the first 56 holders. */
export const holderClass = (holder: number): string => `holder-${holder % COLOURS}`;

/** A holder's shape around 0,0. */
export const holderShape = (holder: number, size = 84): string => symbol(SHAPES[(holder + Math.floor(holder / COLOURS)) % SHAPES.length]!, size)() ?? '';

/** A holder's mark for a legend. */
export const holderIcon = (holder: number): SVGSVGElement =>
  svg('svg', { class: `icon ${holderClass(holder)}`, viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    svg('path', { class: 'symbol', d: holderShape(holder) }));
