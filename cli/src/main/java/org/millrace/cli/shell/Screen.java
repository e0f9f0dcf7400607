package org.millrace.cli.shell;

/// What results appear on.
interface Screen {

    /// Its width in characters; 0 for as wide as it gets.
    int width();

    /// Its height in lines; 0 for as high as it gets.
    int height();

    /// A screen of a program's standard output, which nobody waits for.
    Screen NONE = new Screen() {
        @Override
        public int width() {
            return Integer.getInteger("millrace.columns", 0);
        }

        @Override
        public int height() {
            return 0;
        }
    };
}
