/** How Teams draws a card, near enough to judge one by: colours, sizes and spaces of its two themes. */

export type Theme = 'light' | 'dark';

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly brand: string;
  readonly emphasis: string;
  /** Background and text of each tone. */
  readonly good: readonly [string, string];
  readonly warning: readonly [string, string];
  readonly attention: readonly [string, string];
  readonly accent: readonly [string, string];
}

const PALETTES: Record<Theme, Palette> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#e0e0e0',
    brand: '#5b5fc7',
    emphasis: '#f5f5f5',
    good: ['#e7f2da', '#237b4b'],
    warning: ['#fbf6d9', '#835c00'],
    attention: ['#fcf4f6', '#c4314b'],
    accent: ['#e8ebfa', '#4f52b2'],
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#3d3d3d',
    brand: '#7f85f5',
    emphasis: '#141414',
    good: ['#0d2e0d', '#92c353'],
    warning: ['#463100', '#f8d22a'],
    attention: ['#3e1f25', '#f9526b'],
    accent: ['#2f2f4a', '#a6a7dc'],
  },
};

/** The renderer's settings for a theme. */
export function hostConfig(theme: Theme): object {
  const palette = PALETTES[theme];
  const color = (main: string): object => ({ default: main, subtle: main });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    dark: color('#242424'),
    light: color('#ffffff'),
    accent: color(palette.accent[1]),
    good: color(palette.good[1]),
    warning: color(palette.warning[1]),
    attention: color(palette.attention[1]),
  };
  const style = (backgroundColor: string): object => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'Open Sans', 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(palette.emphasis),
      good: style(palette.good[0]),
      warning: style(palette.warning[0]),
      attention: style(palette.attention[0]),
      accent: style(palette.accent[0]),
    },
  };
}

/** What surrounds the card, and the buttons and inputs, which the renderer leaves to the page. */
export function styleSheet(theme: Theme): string {
  const { page, card, text, subtle, line, brand } = PALETTES[theme];
  return `
    body { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; margin: 0; padding: 16px; background: ${page}; color: ${text}; font: 12px 'Segoe UI', 'Open Sans', 'Liberation Sans', sans-serif; }
    figure { margin: 0; }
    figcaption { color: ${subtle}; padding-bottom: 4px; }
    .frame { background: ${card}; border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
    .ac-actionSet > div, .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px; }
    .ac-pushButton { font: 600 13px 'Segoe UI', 'Open Sans', 'Liberation Sans', sans-serif; min-height: 32px; padding: 4px 12px; border: 1px solid ${line}; border-radius: 4px; background: ${card}; color: ${text}; overflow: hidden; }
    .ac-pushButton > div { white-space: normal !important; text-align: center; }
    .ac-pushButton.style-positive { background: ${brand}; border-color: ${brand}; color: ${theme === 'dark' ? '#141414' : '#ffffff'}; }
    .ac-input { box-sizing: border-box; font: inherit; font-size: 14px; padding: 6px 8px; border: 1px solid ${line}; border-radius: 4px; background: ${page}; color: ${text}; }
    .ac-container.ac-selectable { cursor: pointer; }
    .ac-textBlock p { margin: 0; }
  `;
}
