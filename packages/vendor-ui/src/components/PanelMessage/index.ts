export { PanelMessage, type PanelMessageProps } from './PanelMessage';
