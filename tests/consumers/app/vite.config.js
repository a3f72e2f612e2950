export default { optimizeDeps: { exclude: ['referat'] }, build: { target: 'es2022' } };
