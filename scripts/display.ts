/** Is there a screen to open a window on? Always on macOS and Windows. */
export const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY'])
