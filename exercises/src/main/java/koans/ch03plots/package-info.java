/** Chapter 3: charts as objects with series, titles and a style; tables from files; pictures as numbers. */
package koans.ch03plots;
