/** Widths of the PNG files in assets/icons. Those up to 32 pixels are drawn from icon-small.svg. */
export const iconSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024] as const
/** What assets/icon.ico holds; Windows scales down from the next larger. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const
