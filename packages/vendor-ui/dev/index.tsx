import { createDevApp } from '@backstage/frontend-dev-utils';
import { galleryModule } from './galleryModule';
import { galleryPlugin } from './galleryPlugin';
import './look.css';

// Before the app reads which theme the person chose: `?theme=dark`, light otherwise.
const theme = new URLSearchParams(window.location.search).get('theme');
window.localStorage.setItem('theme', theme === 'dark' ? 'dark' : 'light');

createDevApp({ features: [galleryPlugin, galleryModule] });
