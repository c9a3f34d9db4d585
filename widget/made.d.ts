/** Made when the files are sent (`wegweiser/widget_files.py`): all of `styles/` as one sheet. */
export const STYLES: string;
