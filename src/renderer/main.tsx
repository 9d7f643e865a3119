import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import './tokens.css';
import './faces.css';
import { WorkspaceStore } from './store.js';
import { connect } from './transport.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(<App store={new WorkspaceStore(connect())} />);
